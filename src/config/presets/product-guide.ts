import type {Written} from '../written.ts'

/** Guides of a product or service: pages that explain, with policy examples in them, and no controls. */
export const productGuide: Written = {
  sections: {groups: [], tableOfContents: ['^(topics|on this page|in this (guide|topic|section))$']},
  rules: {'require-control-table': 'off', 'no-placeholder': 'off'},
}
