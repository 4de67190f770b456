/**
 * Every refusal as a sentence that a person can act on. The keys of `refusals` and `sync` are the codes of
 * `shared/protocol/refusals.ts`, and a sentence names only what its code carries.
 */
export const errors = {
  refusals: {
    internal: 'Something went wrong on the server. Nothing was changed; please try again.',
    store_failed:
      'The server can’t save at the moment, so this may not have been done. Tell whoever runs it, and try again in a few minutes.',
    stopping: 'The server is stopping. Please try again in a moment.',
    not_found: 'There is nothing at this address.',
    not_json: 'Send the request as JSON (content type application/json).',
    invalid_json: 'The request is damaged: it is not readable as JSON.',
    too_large: 'This is too large: at most {{maxBytes}} are accepted.',
    forbidden_key: 'The request holds a field named “{{key}}”, which is not accepted.',
    too_deep: 'The request is nested too deeply.',
    invalid_field: '“{{field}}” {{problem}}.',
    other_site: 'This request came from another website and was not carried out.',
    too_many_requests_one: 'That was a lot at once. Please wait {{seconds}} second and try again.',
    too_many_requests_other: 'That was a lot at once. Please wait {{seconds}} seconds and try again.',
    files_under_way: 'Your previous files are still being prepared. Try again once you have them.',
    uploads_under_way: 'Too many files are coming in just now. Please try again in a moment.',
    took_too_long: 'This took too long and was stopped, so that nobody else has to wait for it.',

    create_key: 'Creating workshops on this server needs its key.',
    unknown_workshop:
      'This workshop does not exist, or you have not joined it. Open your invitation or your pass again.',
    not_signed_in: 'You have not joined a workshop in this browser. Open your invitation or your pass.',
    not_allowed: 'Your role in this workshop does not allow this.',
    unknown_parent: 'The unit “{{unit}}” names “{{parent}}” as its parent, which is not in the list.',

    secret_missing: 'An invitation or a pass is needed to join.',
    unknown_invitation: 'This link is not valid. Ask the facilitator for a new one.',
    invitation_closed: 'This link was replaced by a new one. Ask the facilitator for it.',
    joining_closed:
      'Joining is closed. If you have been here before, use your personal pass; else ask the facilitator.',
    participant_removed: 'The facilitator has taken you off this workshop. Ask them if you think this is a mistake.',
    pass_renewed:
      'This pass was replaced by a new one and no longer opens anything. Ask the facilitator for the new link.',
    name_missing: 'Please tell us your name.',
    name_too_long: 'This name is too long: at most {{max}} characters.',
    unit_missing: 'Please choose your unit.',
    unknown_unit: 'This unit does not exist in the workshop.',
    company_has_ceo: 'The company itself is led by the CEO. Choose one of its units.',
    workshop_full: 'This workshop is full: {{max}} people have joined.',

    unknown_command: 'There is no such command.',
    step_moved: 'Somebody else was faster: the workshop has moved on. Look again and repeat it if it is still needed.',
    timer_length_missing: 'Say how long the timer should run.',
    timer_not_running: 'There is no timer running.',
    timer_not_paused: 'There is no paused timer.',
    envelope_opened: 'This envelope is already open.',
    envelopes_opened: 'All envelopes are already open.',
    silence_fixed: 'The first notes have been written: whether people write silently first can no longer change.',
    board_full: 'The board is full: it holds at most {{max}} stickies.',
    unit_full: 'A unit holds at most {{max}} stickies: its people have written more than that.',
    ballot_running: 'A ballot is already open. Close it first.',
    ballot_not_running: 'No ballot is open.',
    no_themes: 'A ballot needs at least two themes to choose from.',

    phase: 'This is not open in the present phase.',
    locked: 'The facilitator is holding everyone: nothing can be changed right now.',
    frozen: 'The set is frozen. The facilitator can open an amendment.',
    voting: 'A ballot is open: themes, and what is in them, stay as they are until it is closed.',
    role: 'Your role does not allow this change.',
    other_unit: 'You can change only what belongs to your own unit.',
    other_author: 'Only the person who wrote this, or the facilitator, can change it.',
    kept: 'Where this came from stays on the record; it cannot be changed.',
    nothing_to_offer: 'The draft is empty: write at least one objective first.',
    offer_collides: 'Something in this draft already belongs to another unit.',
    offer_full: 'The board has no room for this draft: it holds at most {{max}} records of a kind.',
    no_unit: 'You belong to no unit, so there is no draft of yours to offer.',

    words_missing: 'Please say in a sentence what holds you back: it goes on the record.',
    set_changed: 'The set has changed since you read it. Read it again before you sign.',
    nothing_to_sign: 'There is no objective yet, so there is nothing to sign.',
    not_lead_of_unit: 'Only those who lead a unit sign for it.',
    unit_not_asked:
      'Nobody waits for the word of this unit: it has signed, it has no key results, or it is the company, whose word is yours.',
    findings_open_one:
      '{{count}} finding still stands in the way. Settle it in the alignment, or have it decided there with a reason.',
    findings_open_other:
      '{{count}} findings still stand in the way. Settle them in the alignment, or have them decided there with a reason.',
    already_frozen: 'The set is already frozen.',
    not_frozen: 'The set is not frozen, so it needs no amendment.',
    already_amending: 'An amendment is already open.',
    unsigned: 'Not everyone has signed what stands here now. Missing: {{units}}.',

    unknown_version: 'This version does not exist.',
    unknown_person: 'This person is not in the workshop.',
    company_unit: 'The company itself cannot be removed or placed under another unit.',
    too_many_units: 'A workshop has at most {{max}} units.',
    unit_name_taken: 'There is already a unit named “{{name}}”.',
    unit_circle: 'A unit cannot be placed under itself or under one of its own units.',
    unit_has_people: 'There are people in “{{name}}”. Move them to another unit first.',
    unit_has_units: 'There are units under “{{name}}”. Move them first.',
    unit_has_work: '“{{name}}” has stickies or objectives of its own, so it has to stay. It can be renamed.',
    not_in_unit: '{{name}} does not belong to this unit.',
    last_facilitator: 'Somebody has to facilitate: name another facilitator first.',
    not_lead_facilitator: 'Only the facilitator who leads can do this.',
    lead_facilitator:
      'This person leads the workshop. They can hand that over; once they have been away for a minute, another facilitator can take over.',
    lead_present: 'The facilitator who leads was here less than a minute ago. Ask them to hand over.',
    cycle_order: 'The cycle ends before it starts.',
    title_missing: 'A workshop needs a title.',
    title_differs: 'To delete the workshop, type its title exactly.',

    unknown_export: 'There is no such export.',
    pdf_too_large: 'This set is too large for a PDF. Take it as Markdown or CSV instead.',
    import_refused: 'The file was not imported. {{reason}}',
  },
  /** What is wrong with a field; ends the sentence “name” … */
  fields: {
    missing: 'is missing',
    empty: 'is empty',
    too_long: 'is too long: at most {{max}} characters',
    too_many: 'holds too many entries: at most {{max}}',
    too_few: 'holds too few entries',
    too_small: 'is too small: at least {{min}}',
    too_big: 'is too big: at most {{max}}',
    not_whole: 'is not a whole number',
    not_number: 'is not a number',
    not_text: 'is not a text',
    not_day: 'is not a day such as 2026-12-31',
    not_listed: 'is not one of: {{options}}',
    not_fitting: 'is not as expected',
  },
  /** What the server answers to a change it can't take, before it closes the connection. */
  sync: {
    not_readable: 'This part of the workshop is not open to you.',
    no_such_collection: 'The change belongs to nothing this workshop knows, so it was not added.',
    role: 'Your role in this workshop does not allow this change.',
    phase: 'This part is closed in the present phase, so the change was not added.',
    locked: 'The facilitator is holding the board: nobody else can change it just now.',
    frozen: 'The objectives and key results are frozen. Ask the facilitator to open an amendment.',
    voting:
      'A ballot is open, so the themes are closed for everybody. This waits on your device until the ballot is closed.',
    other_unit: 'This belongs to another unit, and only that unit can change it.',
    other_author: 'This was written by somebody else, or in their name, so the change was not added.',
    kept: 'Where this came from stays on the record, so the change was not added.',
    malformed: 'The change was damaged on its way, so it was not added.',
    unready: 'This page and the server were out of step, so the change was not added. The board is loaded again.',
    too_large: 'This is too much for one step. Please add it in smaller parts.',
    too_long: 'The text is too long, so it was not added: at most {{max}} characters are kept.',
    too_many_fields: 'The change has more fields than the board can keep, so it was not added.',
    full: 'There is no room for this: this part of the board is full. Remove or merge something first, or ask the facilitator.',
    foreign_client_id: 'The change was sent in the name of somebody else, so it was not added.',
    too_much_waiting: 'That was more at once than the server can take. It will connect again in a moment.',
  },
  /** Where a newer server says what this page doesn't know, an older one leaves out what a sentence is made of, or a proxy answers. */
  unclear: {
    refusal:
      'The server did not take this, and this page can’t say why. Reload the page and try again; if that doesn’t help, tell whoever runs the server.',
    change:
      'The server did not take this change, and this page can’t say why. Copy it, reload the page, and try once more.',
    tooLargeOnTheWay:
      'Something between this device and the server lets nothing as large as this through. Send less at once, or ask whoever runs the server to allow more.',
  },
} as const
