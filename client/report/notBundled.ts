/**
 * Stands in for html2canvas, canvg and dompurify, which jsPDF loads only to turn HTML or SVG into pictures. The report is
 * drawn as real text, so none of them is ever called; `vite.config.ts` points their names here.
 */
export default undefined
