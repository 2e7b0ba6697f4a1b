import {parseAllDocuments} from 'yaml'
import {YAML_ELLIPSIS} from '../../open/unquoted.ts'
import type {JsonText} from '../../text/json-reader.ts'
import type {SyntaxFault} from '../../text/syntax-faults.ts'
import {nestsTooDeep} from './yaml-depth.ts'
import {toFaults} from './yaml-faults.ts'
import {YamlTree} from './yaml-tree.ts'

/** Tabs that indent, from the first to the last white space of its line. */
const TABS = /^( *)\t[ \t]*(?=\S)/gm

/** Reads YAML and what people write for it: one root for each document in the text. Never throws. */
export function readYaml(text: string): JsonText {
  if (nestsTooDeep(text)) return {roots: [], faults: []}
  const {masked, faults} = maskOddities(text)
  const parsed = parseAllDocuments(masked, {
    uniqueKeys: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'silent',
  })
  const documents = Array.isArray(parsed) ? parsed : []
  const errors = documents.flatMap((document) => document.errors)
  return {
    roots: documents.flatMap((document) => new YamlTree(document, masked).read() ?? []),
    faults: [...faults, ...toFaults(errors, text)].sort((a, b) => a.offset - b.offset),
  }
}

/** The same text with comments of the same length in place of ellipses, and with spaces in place of tabs. */
function maskOddities(text: string): {masked: string; faults: SyntaxFault[]} {
  const faults: SyntaxFault[] = []
  const masked = text
    .replace(YAML_ELLIPSIS, (all: string, before: string, dots: string, at: number) => {
      const message = `Unexpected \`${dots}\`, expected the part that is left out`
      faults.push({kind: 'ellipsis', offset: at + before.length, length: dots.length, message})
      return before.replaceAll('-', ' ') + '#'.repeat(all.length - before.length)
    })
    .replace(TABS, (all: string, spaces: string, at: number) => {
      const message = 'Unexpected tab, expected spaces as indentation'
      faults.push({kind: 'grammar', offset: at + spaces.length, length: all.length - spaces.length, message})
      return ' '.repeat(all.length)
    })
  return {masked, faults}
}
