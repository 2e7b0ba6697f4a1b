/** JSON schema of `proofbook.config.yml`. Every key is optional. */
const strings = {type: 'array', items: {type: 'string'}}
const patterns = {type: 'array', items: {type: 'string', format: 'regex'}}
const severity = {enum: ['error', 'warning', 'info']}

function object(properties: Record<string, unknown>, required: string[] = []) {
  return {type: 'object', properties, required, additionalProperties: false}
}

export function configSchema(frameworks: readonly string[], ruleIds: readonly string[]) {
  return object({
    preset: {enum: ['security-playbook', 'none']},
    files: object({exclude: strings}),
    roots: strings,
    title: object({strip: patterns}),
    dates: object({
      labels: patterns,
      frontMatter: strings,
      formats: {type: 'array', items: {enum: ['MM/DD/YYYY', 'DD/MM/YYYY', 'YYYY-MM-DD']}},
    }),
    status: {
      type: 'array',
      items: object(
        {pattern: {type: 'string', format: 'regex'}, status: {enum: ['approved', 'not-approved']}},
        ['pattern', 'status'],
      ),
    },
    kinds: object({playbook: object({title: patterns, path: patterns})}),
    sections: object({
      groups: {
        type: 'array',
        items: object(
          {
            group: {enum: ['preventative', 'detective', 'respond', 'requirement', 'operational']},
            heading: patterns,
          },
          ['group', 'heading'],
        ),
      },
      other: patterns,
      tableOfContents: patterns,
    }),
    controls: object({
      heading: {type: 'string', format: 'regex'},
      depth: {type: 'integer', minimum: 2, maximum: 6},
      labels: patterns,
      tables: {
        type: 'array',
        items: object(
          {
            header: {type: 'string', format: 'regex'},
            framework: {enum: frameworks},
            idColumn: {type: 'integer', minimum: 1},
          },
          ['header', 'framework'],
        ),
      },
      noId: patterns,
    }),
    placeholders: object({phrases: patterns}),
    examples: object({
      forbiddenActions: {
        type: 'array',
        items: object(
          {
            code: {type: 'string'},
            action: {type: 'string'},
            where: {type: 'array', items: {enum: ['identity', 'key']}},
            reason: {type: 'string'},
          },
          ['code', 'action', 'where', 'reason'],
        ),
      },
    }),
    images: object({decorative: patterns}),
    rules: object(Object.fromEntries(ruleIds.map((id) => [id, {enum: ['off', ...severity.enum]}]))),
    site: object({
      title: {type: 'string'},
      tagline: {type: 'string'},
      url: {type: 'string', format: 'origin'},
      baseUrl: {type: 'string', pattern: '^/(.*/)?$'},
      editUrl: {type: ['string', 'null']},
      imageHosts: strings,
      unpublishable: {enum: ['stop', 'page']},
    }),
  })
}
