import {describeRefusal, isShownElsewhere} from '../files/refusal.ts'
import {anchorTarget} from '../model/targets/anchor-target.ts'
import {closeDocument, closeFile} from '../model/targets/close-file.ts'
import {linkTarget} from '../model/targets.ts'
import {defineRule} from './rule.ts'

/** Relative links to files that do not exist. */
export const noDeadLink = defineRule({
  id: 'no-dead-link',
  isFixable: true,
  summary: 'Every relative link leads to a file that exists',
  rationale:
    'A relative link works on GitHub and on the site, and both match file names with their case, ' +
    'whatever the author’s machine does. Links to other sites are not followed: a check makes no network traffic.',
  messages: {
    'dead-link': {severity: 'error', template: 'Cannot find file `{path}`'},
    'dead-link-close': {severity: 'error', template: 'Cannot find file `{path}`; did you mean `{close}`?'},
    'refused-link': {severity: 'error', template: 'Cannot read file `{path}`: {reason}'},
    'placeholder-link': {
      severity: 'info',
      template: 'Unexpected placeholder `{url}`, expected the destination of the link',
    },
    'empty-link': {severity: 'info', template: 'Cannot find a destination in the link'},
    'spaced-link': {
      severity: 'warning',
      template: 'Unexpected space between `[{text}]` and `({url})`, so this is not a link; remove it',
    },
  },
  examples: [
    {
      title: 'a file that exists, its name percent-encoded, and another site',
      markdown: '[a](my%20keys.md) [b](<my keys.md>) [c](https://example.com/none)\n',
      files: {'my keys.md': '# Keys\n'},
      findings: [],
    },
    {
      title: 'a file that does not exist',
      markdown: 'See [rotation](rotation.md).\n',
      findings: [{messageId: 'dead-link', line: 1, column: 5, endLine: 1, endColumn: 28}],
    },
    {
      title: 'a destination that is still to be filled in',
      markdown: '[ticket](#tbd-url) [owner]({{owner-url}}/team)\n',
      findings: [
        {messageId: 'placeholder-link', line: 1, column: 1, endLine: 1, endColumn: 19},
        {messageId: 'placeholder-link', line: 1, column: 20, endLine: 1, endColumn: 47},
      ],
    },
    {
      title: 'a space that prevents a link',
      markdown: 'See [rotation] (https://example.com/rotation).\n',
      findings: [{messageId: 'spaced-link', line: 1, column: 5, endLine: 1, endColumn: 46}],
    },
    {
      title: 'a name in another case',
      markdown: '[changes](CHANGELOG.md)\n',
      files: {'changelog.md': '# Changes\n'},
      findings: [{messageId: 'dead-link-close', line: 1, column: 1, endLine: 1, endColumn: 24}],
    },
  ],
  checkVariant({playbook, document, corpus, report}) {
    for (const {text, url, span, gap} of document.spacedLinks)
      report(span, {messageId: 'spaced-link', data: {text, url}, fix: {span: gap, text: ''}})
    for (const link of document.links) {
      const target = linkTarget(link.url, playbook.path, corpus)
      const path = link.url.replace(/[?#].*$/s, '')
      const anchor = anchorTarget(link, target, {document, path: playbook.path}, corpus)
      if (target.kind === 'placeholder' || anchor?.match.kind === 'placeholder')
        report(
          link.span,
          link.url.trim() === ''
            ? {messageId: 'empty-link'}
            : {messageId: 'placeholder-link', data: {url: link.url}},
        )
      // A file that the site does not copy can still be followed in its repository.
      const isThere = target.kind === 'refused' && isShownElsewhere(target.refusal)
      if (target.kind === 'refused' && !isThere) {
        const reason = describeRefusal(target.refusal)
        report(link.span, {messageId: 'refused-link', data: {path, reason}})
      }
      if (target.kind !== 'missing') continue
      const found =
        closeFile(link.url, target, playbook.path, corpus) ??
        closeDocument(link.url, target, playbook.path, corpus)
      if (!found) report(link.span, {messageId: 'dead-link', data: {path}})
      else {
        const {close, suggestion} = found
        report(link.span, {messageId: 'dead-link-close', data: {path, close}, suggestion})
      }
    }
  },
})
