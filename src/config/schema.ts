import {ANCHOR_RULES, LINK_STYLES} from '../model/link-style.ts'
import {PARSERS} from '../parse/parser-choice.ts'
import type {Rule} from '../rules/rule.ts'

const line = {type: 'string', format: 'line'}
const lines = listOf(line)
const colour = {type: 'string', format: 'colour'}
const pattern = {type: 'string', format: 'pattern'}
const patterns = listOf(pattern)
const globs = listOf({type: 'string', format: 'glob'})
const groups = ['preventative', 'detective', 'respond', 'requirement', 'operational']
const severity = {enum: ['error', 'warning', 'info']}

function listOf(items: unknown) {
  return {type: 'array', items}
}

function object(properties: Record<string, unknown>, required: string[] = []) {
  return {type: 'object', properties, required, additionalProperties: false}
}

/** A value of one type, or else of another. */
function either<Test, Then, Else>(test: Test, first: Then, second: Else) {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON schema
  return {if: test, then: first, else: second}
}

/** A value, or a list of such. */
function valueOrList(value: unknown) {
  return either({type: 'array'}, listOf(value), value)
}

const oneOrMoreLines = valueOrList(line)
const oneOrMoreGlobs = valueOrList({type: 'string', format: 'glob'})

const level = {enum: ['off', ...severity.enum]}

/** A level for all findings of a rule, or for single messages; the policy linter's codes are not listed here. */
function settingOf({messages}: Pick<Rule, 'messages'>) {
  const ids = Object.keys(messages)
  const byMessage = ids.includes('*')
    ? {type: 'object', additionalProperties: level}
    : object(Object.fromEntries(ids.map((id) => [id, level])))
  return either({type: 'object'}, byMessage, level)
}

/** A platform by its name, or how an own one reads links. */
const linkStyle = either(
  {type: 'object'},
  object({
    routes: {enum: [false, 'rooted', true]},
    numberPrefixes: {type: 'boolean'},
    roots: listOf({type: 'string', format: 'folder'}),
    bases: listOf({type: 'string', format: 'folder'}),
    siteAlias: {type: 'boolean'},
    slug: {type: 'boolean'},
    indexNames: lines,
    anchors: {enum: [...ANCHOR_RULES]},
    headingIds: {type: 'boolean'},
    admonitions: {type: 'boolean'},
  }),
  {enum: [...LINK_STYLES.keys()]},
)

/** A slot that contains ids; which keys it has depends on where it is. */
function field(framework: unknown) {
  const rest = {framework, item: pattern}
  const at = (where: string, key: string, value: unknown) =>
    object({...rest, where: {const: where}, [key]: value}, ['where', key, 'framework'])
  return {
    type: 'object',
    required: ['where'],
    properties: {where: {enum: ['frontMatter', 'boldLabel', 'list']}},
    discriminator: {propertyName: 'where'},
    oneOf: [at('frontMatter', 'key', line), at('boldLabel', 'label', pattern), at('list', 'under', pattern)],
  }
}

/**
 * JSON schema of a configuration file; every key is optional.
 * @param frameworks ids of those that slots can be tied to; any where undefined
 */
export function configSchema(
  frameworks: readonly string[] | undefined,
  rules: readonly Pick<Rule, 'id' | 'messages'>[],
) {
  const framework = frameworks ? {enum: frameworks} : {type: 'string'}
  const settings = object(Object.fromEntries(rules.map((rule) => [rule.id, settingOf(rule)])))
  const oneOrMore = either({type: 'array'}, {type: 'array', items: framework, minItems: 1}, framework)
  return object({
    extends: oneOrMoreLines,
    preset: {enum: ['security-playbook', 'none']},
    documents: {type: 'string', format: 'folder'},
    files: object({exclude: globs, include: globs}),
    links: object({style: linkStyle, joined: globs}),
    roots: listOf({type: 'string', format: 'folder'}),
    title: object({strip: patterns}),
    dates: object({
      labels: patterns,
      frontMatter: lines,
      formats: {type: 'array', items: {enum: ['MM/DD/YYYY', 'DD/MM/YYYY', 'YYYY-MM-DD']}},
      review: object({labels: patterns, frontMatter: lines}),
    }),
    owner: object({labels: patterns, frontMatter: lines}),
    status: {
      type: 'array',
      items: object({pattern, status: {enum: ['approved', 'not-approved']}}, ['pattern', 'status']),
    },
    kinds: object({playbook: object({title: patterns, path: patterns})}),
    sections: object({
      groups: {
        type: 'array',
        items: object(
          {
            group: {enum: groups},
            heading: patterns,
          },
          ['group', 'heading'],
        ),
      },
      other: patterns,
      tableOfContents: patterns,
    }),
    controls: object({
      heading: pattern,
      depth: {type: 'integer', minimum: 2, maximum: 6},
      labels: patterns,
      tables: {
        type: 'array',
        items: object(
          {
            header: pattern,
            framework: oneOrMore,
            idColumn: {type: 'integer', minimum: 1},
            textColumn: {type: 'integer', minimum: 1},
          },
          ['header', 'framework'],
        ),
      },
      fields: {type: 'array', items: field(oneOrMore)},
      fileNames: {
        type: 'array',
        items: object({pattern, id: line, framework}, ['pattern', 'id', 'framework']),
      },
      notApplicable: {
        type: 'array',
        items: object({sentence: pattern, framework}, ['sentence', 'framework']),
      },
      functions: {
        type: 'array',
        items: object({group: {enum: groups}, framework, functions: lines}, [
          'group',
          'framework',
          'functions',
        ]),
      },
      noId: patterns,
    }),
    placeholders: object({phrases: patterns}),
    examples: object({
      forbiddenActions: {
        type: 'array',
        items: object(
          {
            code: line,
            action: line,
            where: {type: 'array', items: {enum: ['identity', 'key']}},
            reason: line,
          },
          ['code', 'action', 'where', 'reason'],
        ),
      },
      announcedBad: patterns,
    }),
    images: object({decorative: patterns}),
    rules: settings,
    overrides: listOf(object({files: globs, rules: settings}, ['files', 'rules'])),
    handbook: {type: 'string', format: 'address'},
    parser: {enum: [...PARSERS]},
    versions: object({
      tags: oneOrMoreGlobs,
      refs: oneOrMoreLines,
      merges: {type: 'boolean'},
      limit: {type: 'integer', minimum: 1},
    }),
    site: object({
      title: line,
      tagline: line,
      logo: {type: 'string', format: 'folder'},
      favicon: {type: 'string', format: 'folder'},
      image: {type: 'string', format: 'folder'},
      colours: object({light: colour, dark: colour}),
      footer: line,
      url: {type: 'string', format: 'origin'},
      baseUrl: {type: 'string', format: 'basePath'},
      editUrl: {type: ['string', 'null'], format: 'address'},
      imageHosts: listOf({type: 'string', format: 'imageHost'}),
      categories: {type: 'object', additionalProperties: globs},
      unpublishable: {enum: ['stop', 'page']},
      findings: {enum: ['development', 'on-request']},
      search: object({synonyms: listOf({type: 'array', items: line, minItems: 2})}),
      offline: {type: 'boolean'},
      archive: {type: 'boolean'},
      history: {type: 'boolean'},
      authors: {type: 'boolean'},
    }),
  })
}
