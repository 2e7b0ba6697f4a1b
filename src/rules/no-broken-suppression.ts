import {VERBS} from '../suppressions/written.ts'
import {defineRule} from './rule.ts'

/** Comments that were meant to suppress findings, and cannot be understood. */
export const noBrokenSuppression = defineRule({
  id: 'no-broken-suppression',
  summary: 'Comments that suppress findings name existing rules, and end where they should',
  rationale:
    'A comment with a typo in its first word or in the name of a rule suppresses nothing, although its author believes ' +
    'that it does. One without an end suppresses more than its author sees.',
  messages: {
    'unknown-word': {severity: 'warning', template: 'Cannot find `{written}`{hint}'},
    'no-rule': {severity: 'warning', template: 'Cannot find a rule after `{verb}`, expected at least one'},
    'unknown-rule': {severity: 'warning', template: 'Cannot find rule `{name}`{hint}'},
    'own-rule': {
      severity: 'warning',
      template: 'Unexpected `{name}`: a comment cannot suppress what this rule says of comments',
    },
    'bad-date': {
      severity: 'warning',
      template: 'Unexpected `{date}` after `until`, expected a day such as `2027-01-31`',
    },
    'no-enable': {
      severity: 'warning',
      template:
        'Cannot find `proofbook-enable {name}` after this comment, which covers the rest of the file; ' +
        'add it, or write `proofbook-disable-file`',
    },
    'stray-enable': {
      severity: 'warning',
      template: 'Unexpected `proofbook-enable`, expected it after `proofbook-disable {name}`',
    },
    'too-many': {
      severity: 'warning',
      template:
        'Unexpected comment, expected at most 1,000 rules in all comments of a document; the rest is not read',
    },
  },
  examples: [
    {
      title: 'a comment for the next line, and one that ends',
      markdown:
        '<!-- proofbook-disable-next-line no-dead-link -- the wiki moves in May -->\n[Wiki](wiki.md)\n\n' +
        '<!-- proofbook-disable no-dead-anchor/dead-anchor -- written next week -->\n[Keys](#keys)\n' +
        '<!-- proofbook-enable no-dead-anchor/dead-anchor -->\n',
      findings: [],
    },
    {
      title: 'typos in the first word, in a rule and in a message',
      markdown:
        '<!-- proofbook-disable-next-lin no-placeholder -- x -->\n\n' +
        '<!-- proofbook-disable-next-line no-placeholdr -- x -->\n\n' +
        '<!-- proofbook-disable-file no-dead-anchor/dead-ancor -- x -->\n',
      findings: [
        {messageId: 'unknown-word', line: 1, column: 6, endLine: 1, endColumn: 32},
        {messageId: 'unknown-rule', line: 3, column: 34, endLine: 3, endColumn: 47},
        {messageId: 'unknown-rule', line: 5, column: 29, endLine: 5, endColumn: 54},
      ],
    },
    {
      title: 'no rule, an impossible day, and a block without an end',
      markdown:
        '<!-- proofbook-disable-next-line -- x -->\n\n' +
        '<!-- proofbook-disable-next-line no-dead-link until 2027-02-30 -- x -->\n\n' +
        '<!-- proofbook-disable no-dead-link -- x -->\n[Wiki](wiki.md)\n\n<!-- proofbook-enable no-dead-anchor -->\n',
      findings: [
        {messageId: 'no-rule', line: 1, column: 1, endLine: 1, endColumn: 42},
        {messageId: 'bad-date', line: 3, column: 1, endLine: 3, endColumn: 72},
        {messageId: 'no-enable', line: 5, column: 24, endLine: 5, endColumn: 36},
        {messageId: 'stray-enable', line: 8, column: 23, endLine: 8, endColumn: 37},
      ],
    },
  ],
  checkComments({comments: {misspelt, suppressions, unknown, unmatched, unread}, report}) {
    for (const {written, near, span} of misspelt) {
      const hint = near
        ? `; did you mean \`${near}\`?`
        : `; there are ${VERBS.map((verb) => `\`${verb}\``).join(', ')}`
      report(span, {messageId: 'unknown-word', data: {written, hint}, suggestion: near})
    }
    for (const {verb, names, badDate, span} of suppressions) {
      if (names.length === 0 && verb !== 'proofbook-enable')
        report(span, {messageId: 'no-rule', data: {verb}})
      if (badDate !== undefined) report(span, {messageId: 'bad-date', data: {date: badDate}})
    }
    for (const {name, near, isOwn} of unknown) {
      const hint = near === undefined ? '; `proofbook rules` lists them' : `; did you mean \`${near}\`?`
      if (isOwn) report(name.span, {messageId: 'own-rule', data: {name: name.ruleId}})
      else report(name.span, {messageId: 'unknown-rule', data: {name: name.text, hint}, suggestion: near})
    }
    for (const {kind, name, suppression} of unmatched)
      report(name?.span ?? suppression.span, {messageId: kind, data: {name: name?.text ?? 'RULE'}})
    if (unread) report(unread, {messageId: 'too-many'})
  },
})
