import {describeRefusal} from '../files/refusal.ts'
import {closeFile} from '../model/targets/close-file.ts'
import {linkTarget} from '../model/targets.ts'
import {defineRule} from './rule.ts'

/** Images whose file does not exist. */
export const noMissingImage = defineRule({
  id: 'no-missing-image',
  summary: 'Every local image exists',
  rationale:
    'An image that does not exist is a broken icon on GitHub and a labelled gap on the site: a reader misses what it ' +
    'showed. Paths that begin with a slash are looked up in the public folder, then in the documents’ own. Remote ' +
    'images are not fetched.',
  messages: {
    'missing-image': {severity: 'warning', template: 'Cannot find image `{src}`'},
    'missing-image-close': {
      severity: 'warning',
      template: 'Cannot find image `{src}`; did you mean `{close}`?',
    },
    'refused-image': {severity: 'error', template: 'Cannot read image `{src}`: {reason}'},
  },
  examples: [
    {
      title: 'images that exist, in markdown and in HTML',
      markdown: '![flow](flow.png)\n\n<img src="/img/flow.png" alt="flow">\n',
      files: {'flow.png': '', 'img/flow.png': ''},
      findings: [],
    },
    {
      title: 'images for dark mode and for other screens, some of which do not',
      markdown:
        '<picture>\n<source media="(prefers-color-scheme: dark)" srcset="dark.png">\n' +
        '<img src="flow.png" srcset="flow.png 1x, large.png 2x">\n</picture>\n',
      files: {'flow.png': ''},
      findings: [
        {messageId: 'missing-image', line: 2, column: 1, endLine: 2, endColumn: 64},
        {messageId: 'missing-image', line: 3, column: 1, endLine: 3, endColumn: 56},
      ],
    },
    {
      title: 'images that do not',
      markdown: '![flow](flow.png)\n\n<img src="/img/flow.png" alt="flow">\n',
      findings: [
        {messageId: 'missing-image', line: 1, column: 1, endLine: 1, endColumn: 18},
        {messageId: 'missing-image', line: 3, column: 1, endLine: 3, endColumn: 37},
      ],
    },
  ],
  checkVariant({playbook, document, corpus, report}) {
    for (const image of [...document.images, ...document.imageSources]) {
      const target = linkTarget(image.src, playbook.path, corpus)
      const {src} = image
      if (target.kind === 'refused') {
        const reason = describeRefusal(target.refusal)
        report(image.span, {messageId: 'refused-image', data: {src, reason}})
      }
      if (target.kind !== 'missing') continue
      const found = closeFile(src, target, playbook.path, corpus)
      if (!found) report(image.span, {messageId: 'missing-image', data: {src}})
      else {
        const {close, suggestion} = found
        report(image.span, {messageId: 'missing-image-close', data: {src, close}, suggestion})
      }
    }
  },
})
