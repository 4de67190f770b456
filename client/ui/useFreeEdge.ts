import { useEffect, useState } from 'react'

export type Edge = 'bottom' | 'top'

const typedInto = 'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable="true"]'

/**
 * The edge of the screen where a sentence lies over no field that somebody is typing into: the far one from it. It stays
 * there when the focus leaves the field, or the sentence would jump under the pointer that is pressing a button.
 */
export function useFreeEdge(): Edge {
  const [edge, setEdge] = useState<Edge>(() => edgeFarFromField('bottom'))
  useEffect(() => {
    const look = () => setEdge(edgeFarFromField)
    document.addEventListener('focusin', look)
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      document.removeEventListener('focusin', look)
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [])
  return edge
}

function edgeFarFromField(otherwise: Edge): Edge {
  const field = document.activeElement
  if (!field?.matches(typedInto)) return otherwise
  const { top, bottom } = field.getBoundingClientRect()
  // A phone's keyboard leaves the upper part of the screen.
  const height = window.visualViewport?.height ?? window.innerHeight
  return (top + bottom) / 2 > height / 2 ? 'top' : 'bottom'
}
