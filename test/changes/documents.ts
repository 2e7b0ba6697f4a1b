/** Parts of playbooks, from which the tests of `diff` make histories. */
export const CITES = (id: string, text: string) =>
  `| NIST Subcategory Control | Description |\n| --- | --- |\n| ${id} | ${text} |\n\n`

export const LEAST_PRIVILEGE =
  'Access permissions and authorizations are managed, incorporating the principles of least privilege and separation of duties'
export const AT_REST = 'Data-at-rest is protected'
export const MONITORED = 'Personnel activity is monitored to detect potential cybersecurity events'
export const PLACEHOLDER = 'This section will be updated soon.\n\n'

export const ROLE = 'arn:aws:iam::111122223333:role/app'

/** A key policy whose one role may do some actions. */
export const keyPolicy = (...actions: string[]) =>
  `\`\`\`json\n${JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Admin',
          Effect: 'Allow',
          Principal: {AWS: 'arn:aws:iam::111122223333:role/admin'},
          Action: 'kms:*',
          Resource: '*',
        },
        {Sid: 'Use', Effect: 'Allow', Principal: {AWS: ROLE}, Action: actions, Resource: '*'},
      ],
    },
    null,
    2,
  )}\n\`\`\`\n\n`

/** A playbook of keys: two groups with two controls each. */
export const keys = ({
  policy = keyPolicy('kms:Decrypt'),
  rotation = CITES('PR.DS-1', AT_REST),
  use = PLACEHOLDER,
  owner = 'Each key names in its policy who may use it, and nobody else may use it at all.\n\n',
} = {}) => `# Keys - Security Playbook

## Preventative Controls

### 1. Keys have least privilege

${CITES('PR.AC-4', LEAST_PRIVILEGE)}${owner}${policy}### 2. Keys are rotated

${rotation}${CITES('PR.PT-3', 'The principle of least functionality is incorporated by configuring systems to provide only essential capabilities')}Every key of the organisation is rotated once a year by the service itself.

## Detective Controls

### 1. Use of keys is seen

${CITES('DE.CM-3', MONITORED)}${use}`

/** A playbook of queues with what follows its one control. */
export const queues = (rest: string) => `# Queues - Security Playbook

## Preventative Controls

### 1. Queues are encrypted

${CITES('PR.DS-2', 'Data-in-transit is protected')}Queues are encrypted with a key that the team owns, whatever they carry.

${rest}`

export const NOTES =
  '# Notes on queues\n\nA queue keeps messages for days.\nIt can be emptied by hand.\nNobody does that.\n'

export const CONFLICT = '<<<<<<< HEAD\nOur side.\n=======\nTheir side.\n>>>>>>> other\n'
