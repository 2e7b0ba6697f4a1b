import type {Shapes} from './shapes.ts'

/** The built-in preset: in-house AWS and Azure security playbooks with NIST CSF 1.1 tables. */
export const securityPlaybook: Shapes = {
  title: {strip: []},
  dates: {
    labels: ['last updated?'],
    frontMatter: ['last_update', 'lastUpdate', 'last_updated', 'updated', 'date'],
    formats: ['MM/DD/YYYY', 'YYYY-MM-DD'],
    review: {
      labels: ['next review( date)?', 'review (by|due)'],
      frontMatter: ['next_review', 'nextReview', 'review_date', 'reviewDate', 'review_by'],
    },
  },
  owner: {
    labels: ['(document )?owners?', '(generated|written|maintained) by', 'authors?'],
    frontMatter: ['owner', 'owners', 'maintainer', 'author', 'authors'],
  },
  status: [
    {
      pattern:
        '^((this|the) (\\S+ )?(service|product|playbook|runbook|document) (is )?)?(currently )?not approved\\b',
      status: 'not-approved',
    },
    {pattern: '^(approval )?status: ?(currently )?not approved\\b', status: 'not-approved'},
    {
      pattern: '^(currently )?approved( (as of|by|for|from|in|on|since|until)\\b.*)?[.!]?$',
      status: 'approved',
    },
    {pattern: '^(approval )?status: ?(currently )?approved\\b', status: 'approved'},
  ],
  kinds: {playbook: {title: ['\\bsecurity (playbook|runbook)\\b'], path: []}},
  sections: {
    groups: [
      {group: 'preventative', heading: ['^prevent(at)?ive( controls?)?$']},
      {group: 'detective', heading: ['^detective( controls?)?$']},
      {
        group: 'respond',
        heading: ['^respon(d|sive)( controls?)?$', '^respond ?(/|&|and) ?recover(y)?( controls?)?$'],
      },
      {group: 'requirement', heading: ['^cloud security requirements?$']},
      {
        group: 'operational',
        heading: ['^(other )?operational (expectations?|best practices?)$'],
      },
    ],
    other: [
      '^overview$',
      '^end ?notes?$',
      '\\bgloss[ao]ry$',
      '\\bcontrol statements$',
      '\\bsecurity controls$',
      '^disclaimer$',
      '^resources$',
      '^references$',
      '^appendix\\b',
      '^revision history$',
    ],
    tableOfContents: ['^table of contents$', '^contents$'],
  },
  controls: {
    heading: '^(\\d+)\\.(?:\\s*\\d+\\.)*\\s*',
    depth: 3,
    labels: ['^why\\??$', '^how\\??$', '^what, why & how\\??$'],
    tables: [
      {header: '^nist (csf )?subcategory controls?$', framework: 'nist-csf-1.1', idColumn: 1},
      {header: '^control statements?$', framework: 'organisation', idColumn: 1},
    ],
    fields: [],
    fileNames: [],
    notApplicable: [
      {
        sentence: '\\bnist controls (and|or) subcategories are not applicable\\b[^:]{0,500}:',
        framework: 'nist-csf-1.1',
      },
      {sentence: '\\bcontrol statements are not applicable\\b[^:]{0,500}:', framework: 'organisation'},
    ],
    functions: [
      {group: 'preventative', framework: 'nist-csf-1.1', functions: ['ID', 'PR']},
      {group: 'detective', framework: 'nist-csf-1.1', functions: ['DE']},
      {group: 'respond', framework: 'nist-csf-1.1', functions: ['RS', 'RC']},
      {group: 'preventative', framework: 'nist-csf-2.0', functions: ['GV', 'ID', 'PR']},
      {group: 'detective', framework: 'nist-csf-2.0', functions: ['DE']},
      {group: 'respond', framework: 'nist-csf-2.0', functions: ['RS', 'RC']},
    ],
    noId: [
      '^$',
      '^#$',
      '^n/?a$',
      '^control( id)?$',
      '^control definition needed$',
      '^control statement not always needed$',
    ],
  },
  placeholders: {
    phrases: [
      '(this )?(rest of )?(this )?section will be updated soon\\.?',
      '^control definition needed\\.?$',
    ],
  },
  examples: {
    forbiddenActions: [
      {
        code: 'PB_ORG_KMS_STAR_IN_IAM_POLICY',
        action: 'kms:*',
        where: ['identity'],
        reason: 'it grants both administration and use of every key',
      },
    ],
    announcedBad: [
      '\\b(?:following|this|next|below)\\b[^.]{0,60}\\b(?:is|are) (?:incorrect|invalid|wrong|bad|insecure|unsafe|not (?:valid|correct|allowed))\\b',
      '\\b(?:following|this|next|below)\\b[^.]{0,60}\\b(?:is|are) (?:considered |regarded as |treated as )?(?:public|too (?:broad|open|permissive)|overly permissive|vulnerable)\\b',
      '\\b(?:incorrect|invalid|wrong|bad|insecure|unsafe) (?:example|policy|statement|version)\\b',
      "\\b(?:do not|don't|never) (?:use|copy|write) (?:this|the following|such)\\b",
      '\\b(?:will fail|will not work|does not work|anti-?pattern)\\b',
    ],
  },
  images: {decorative: ['/docs/img/(Prevent|Detect|Monitor|Operations)\\.png$']},
}
