import {each} from './repeat.mts'

/** A document of a folder of its own. */
const path = (index: number) => `service-${index}/playbook.md`

const folder = (text: (index: number, count: number) => string) => (count: number) =>
  new Map(Array.from({length: count}, (_, index) => [path(index), text(index, count)]))

const playbook = (index: number, text: string) =>
  `# Service ${index}\n\n## Preventative Controls\n\n### 1. Keys ${index}\n\n${text}\n`
const statement = (index: number, organisation: string) =>
  `|Control Statement|Description|\n|-|-|\n|${index}|${organisation}|\n`
const links = (index: number, count: number, most: number, anchor: string) =>
  Array.from({length: most}, (_, at) => `[a](../${path((index * 7 + at) % count)}${anchor})`).join('\n\n')
const policy = (index: number) =>
  `\`\`\`json\n{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b${index}/*"}]}\n\`\`\`\n`

const mapping = (entries: string) => `{"serviceprovider": "AWS", "mapping": [${entries}]}`

/** Documents in number: what is compared across all of them, and what leads from one to another. */
export const folders: Record<string, (count: number) => Map<string, string>> = {
  documents: folder((index) => playbook(index, 'words')),
  'documents with a policy each': folder((index) => playbook(index, policy(index))),
  'documents of one title': folder(() => playbook(0, 'words')),
  'documents in one another': (count) =>
    new Map(Array.from({length: count}, (_, index) => [`${'a/'.repeat(index % 40)}${path(index)}`, '# a\n'])),
  'links between documents': folder((index, count) => playbook(index, links(index, count, 10, ''))),
  'links to headings of documents': folder((index, count) =>
    playbook(index, links(index, count, 10, '#preventative-controls')),
  ),
  'dead anchors of documents': folder((index, count) => playbook(index, links(index, count, 10, '#nowhere'))),
  'links to documents that are not there': folder((index) =>
    playbook(index, `[a](../servise-${index}/playbook.md)`),
  ),
  'links to one document': folder((index) => playbook(index, `[a](../${path(0)}#keys-${index})`)),
  'statements that differ': folder((index) => playbook(index, statement(7, `words ${index}`))),
  'statements of one text': folder((index) => playbook(index, statement(index, 'one text'))),
  'statements that agree': folder((index) => playbook(index, statement(7, 'one text'))),
  'documents with a conflict': folder((index) =>
    playbook(index, `<<<<<<< a${index}\nx\n=======\ny\n>>>>>>> b${index}`),
  ),
  'documents with front matter': folder(
    (index) => `---\ntitle: a ${index}\ntags: [a, b]\n---\n${playbook(index, 'words')}`,
  ),
  'controls and their mapping file': (count) =>
    new Map([
      [
        path(0),
        `# a\n\n## Preventative Controls\n\n${each((index) => `### ${index + 1}. Keys ${index}\n\nwords\n\n`)(count)}`,
      ],
      [
        'service-0/mapping.json',
        mapping(each((index) => `{"requirement_name": "${index + 1}. Keys ${index}"}`, ',\n')(count)),
      ],
    ]),
  'controls of one name and their mapping file': (count) =>
    new Map([
      [
        path(0),
        `# a\n\n## Preventative Controls\n\n${each((index) => `### ${index + 1}. Keys\n\nwords\n\n`)(count)}`,
      ],
      ['service-0/mapping.json', mapping(each(() => '{"requirement_name": "Keys"}', ',\n')(count))],
    ]),
  'controls and a mapping file of slips': (count) =>
    new Map([
      [
        path(0),
        `# a\n\n## Preventative Controls\n\n${each((index) => `### ${index + 1}. Keys of ${index}\n\nwords\n\n`)(count)}`,
      ],
      [
        'service-0/mapping.json',
        mapping(each((index) => `{"requirement_name": "Kys of ${index}"}`, ',\n')(count)),
      ],
    ]),
  'documents with a mapping file each': (count) =>
    new Map(
      Array.from({length: count}, (_, index) => [
        [path(index), playbook(index, 'words')],
        [`service-${index}/mapping.json`, mapping(`{"requirement_name": "1. Keys ${index}"}`)],
      ]).flat() as [string, string][],
    ),
}
