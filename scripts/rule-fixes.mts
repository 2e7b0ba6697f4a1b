/** How an author fixes what a rule finds: the section "Fix" of its page, markdown, by the rule's id. */
export const RULE_FIXES: Readonly<Record<string, string>> = {
  'match-control-group':
    'Move the control to the group that its ids belong to, or cite ids of the functions of this group. If your groups cite other functions, say so under `controls.functions` in the configuration.',
  'match-control-numbers':
    'Number the controls of each group 1, 2, 3 and so on, and change the links to them. A heading that is not a control needs no number.',
  'match-heading-names':
    'Give the heading the name that the other two have, or change the name in both of them.',
  'match-statement-list': 'Find out which of the two texts is in force, and write it in both places.',
  'no-broken-control-row':
    'Give the row an id, a description, and a pipe before, between and after them. Delete a blank row. Put a blank line between the table and the text below it.',
  'no-broken-front-matter':
    'Put the value in quotes if it has a colon in it or begins with a sign such as `@`, `*` or `[`. Indent with spaces, not tabs.',
  'no-broken-mapping':
    'Write the name and the address that the finding gives. `proofbook export mapping <playbook> --write` adds missing entries and corrects addresses. Delete an entry whose control is gone.',
  'no-broken-suppression':
    'Write the name of a rule, `until` with a day such as `2027-01-31`, and a `proofbook-enable` for each `proofbook-disable`; the finding says which is wrong.',
  'no-dead-anchor':
    'Write the anchor that the finding names; `--fix` does so if only one can be meant. If no heading is meant any more, delete the link.',
  'no-dead-link':
    'Write the path that the finding names, from the folder of this document, in the exact case. If the file is gone, delete the link.',
  'no-differing-statement':
    'Find out which wording is in force, and write it everywhere. If the number is wrong, correct the number. Import your register with `proofbook catalog import <file> --as organisation` to have one source for all.',
  'no-duplicate-control-id': 'Delete the second row, or write the id that it was meant to have.',
  'no-empty-section':
    'Write the text. If it comes later, say so with a placeholder such as `This Section will be updated soon.`',
  'no-empty-table': 'Add the ids that the control meets, or delete the table.',
  'no-excluded-control-id':
    'Delete the row, or take the id out of the sentence that declares it not applicable. List ids as the framework writes them.',
  'no-expired-suppression': 'Fix what the comment suppresses and delete the comment, or give it a later day.',
  'no-impossible-date':
    'Write a day of the calendar in one of the formats of `dates.formats`; the finding names the one that is nearest.',
  'no-invalid-json':
    'Correct the syntax at the place of the finding. Label a block that is not JSON with its own language, and one with comments `jsonc`. Give each key once.',
  'no-invalid-policy-example':
    'Each code has [its own page](../policies/README.md) with a right policy. State the type with `policy-type=`, and a bad example with `policy-fails=CODE`, after the language of the fence; [linting policies](../../guide/policies.md#what-authors-can-state) lists what can be stated.',
  'no-missing-image':
    'Correct the path, or add the image. A path that begins with a slash is looked up in `static/` first.',
  'no-misspelt-group-heading':
    'Write the heading that the finding names. If your documents use another one, add it under `sections.groups` in the configuration.',
  'no-misspelt-table-header':
    'Write the header that the finding names. If your tables use another one, add it under `controls.tables` in the configuration.',
  'no-placeholder': 'Write the text.',
  'no-ragged-row':
    'Give the row as many cells as the header. Write a pipe inside a cell as `\\|`, in code too.',
  'no-shared-address': 'Rename one of the documents, so that the address is the one that its readers expect.',
  'no-shared-title':
    'Give the playbook the title of its own service; it was probably copied from the other one.',
  'no-swallowed-heading': 'Put a blank line between the HTML and the heading.',
  'no-unclosed-fence':
    'Add the line that ends the fence, or `-->` to end the comment. A fence that shows another fence needs more backticks than the one inside.',
  'no-unknown-control-id':
    'Write the id that the finding names, or look it up: `proofbook list ids nist-csf-1.1` lists the ids of a framework.',
  'no-unreadable-file':
    'Convert the file to UTF-8, rename it, split it, or remove the link that leads out of the repository; the finding says which.',
  'no-unrendered-table':
    'Give the line below the header as many cells as the header, and separate them with pipes: `| --- | --- |`.',
  'no-unresolved-conflict':
    'Take a side: `proofbook resolve <file> --take newest --write`. If both sides have to stay for now, record the one to publish with `--record`. [Resolving conflicts](../../guide/resolving.md) explains both.',
  'no-unused-suppression': 'Delete the comment, or move it to the line above the finding.',
  'no-vanishing-text': 'Put the text in backticks, or write `&lt;` for `<`.',
  'no-withdrawn-control-id':
    'Write the successor that the finding names; `--fix` does so if there is exactly one. If there are several, choose those that the control meets.',
  'no-wrong-control-wording':
    'Copy the official wording of the id, or correct the id if its text is that of another one. `--fix` writes the official wording if a catalogue with it is imported.',
  'require-contents-entry': 'Add the control to the table of contents.',
  'require-control-table': 'Add a table with the ids that the control meets.',
  'require-mapping-entry':
    'Run `proofbook export mapping <playbook> --write`, and fill in category and severity of the new entries.',
  'require-suppression-reason':
    'Say why after two hyphens: `<!-- proofbook-disable-next-line no-dead-link -- the page comes next week -->`.',
  'require-title': 'Begin the document with `# ` and its title, or give `title` in front matter.',
}
