import {describe, expect, it} from 'vitest'
import {parsePolicy, type SyntaxFault} from '../../../src/policy/index.ts'

interface Example {
  name: string
  /** `grammar` where none is given. */
  kind?: SyntaxFault['kind']
  text: string
  /** The source that the fault covers (its first occurrence), or a place and a length. */
  at: string | [number, number]
  message: string
}

const examples: Example[] = [
  {
    name: 'a trailing comma',
    text: '{"Effect": "Allow", "Action": ["kms:Encrypt",]}',
    at: [44, 1],
    message: 'Unexpected `,`, expected `]` without a comma before it',
  },
  {
    name: 'a missing comma',
    text: '{"Effect": "Allow"\n"Action": "kms:Encrypt"}',
    at: '"Action"',
    message: 'Unexpected `"Action"`, expected `,` before it',
  },
  {
    name: 'comments, once',
    kind: 'comment',
    text: '{"Effect": "Allow", // who\n "Action": "a:b" /* what */}',
    at: '// who',
    message: 'Unexpected comment `// who` (in 2 places), expected JSON without comments',
  },
  {
    name: 'line numbers, once',
    kind: 'mark',
    text: ' 1. {\n 2. "Effect": "Allow",\n 3. "Action": "a:b"\n 4. }',
    at: '1.',
    message: 'Unexpected line number `1.` (on 4 lines), expected JSON without line numbers',
  },
  {
    name: 'typographic quotes, once',
    kind: 'mark',
    text: '{“Effect”: “Allow”, "Action": "a:b"}',
    at: '“Effect”',
    message: 'Unexpected typographic quote `“` (in 2 places), expected `"`',
  },
  {
    name: 'a no-break space',
    kind: 'mark',
    text: '{\n\u00A0\u00A0"Effect": "Allow", "Action": "a:b"}',
    at: '\u00A0\u00A0',
    message: 'Unexpected invisible character U+00A0, expected a space',
  },
  {
    name: 'an ellipsis with its commas',
    kind: 'ellipsis',
    text: '{"Statement": [..., {"Effect": "Allow", "Action": "a:b"}, ...]}',
    at: '...',
    message: 'Unexpected `...` (in 2 places), expected the part that is left out',
  },
  {
    name: 'statements side by side',
    kind: 'edge',
    text: '{"Effect": "Allow", "Action": "a:b"},\n{"Effect": "Deny", "Action": "a:b"}',
    at: [36, 1],
    message: 'Unexpected `,`, expected `[` before the first of several values',
  },
  {
    name: 'a comma behind the only statement',
    kind: 'edge',
    text: '{"Effect": "Allow", "Action": "a:b"},\n',
    at: [36, 1],
    message: 'Unexpected `,`, expected the end',
  },
  {
    name: 'members without braces',
    kind: 'excerpt',
    text: '"Effect": "Allow",\n"Action": "a:b"\n}',
    at: '"Effect"',
    message: 'Unexpected `"Effect"`, expected `{` before it',
  },
  {
    name: 'a statement without its opening brace',
    text: '{"Statement": [\n"Effect": "Allow",\n"Action": "a:b"\n}]}',
    at: '"Effect"',
    message: 'Unexpected `"Effect"`, expected `{` before it',
  },
  {
    name: 'a statement without its closing brace',
    text: '{"Statement": [{"Effect": "Allow",\n"Action": "a:b"\n]}',
    at: [51, 1],
    message: 'Unexpected `]`, expected `}`',
  },
  {
    name: 'brackets that are never closed',
    text: '{"Statement": [{"Effect": "Allow"}\n',
    at: [34, 0],
    message: 'Unexpected end of the example, expected `]}`',
  },
  {
    name: 'one bracket too many',
    text: '{"Statement": [{"Effect": "Allow"}\n}\n]}',
    at: [35, 1],
    message: 'Unexpected `}`, expected `]`',
  },
  {
    name: 'a value whose closing quote is missing',
    text: '{\n"Effect": "Allow,\n"Action": "a:b"\n}',
    at: '"Allow',
    message: 'Unexpected `"Allow`, expected a closing `"` on the same line',
  },
  {
    name: 'a name whose closing quote is missing',
    text: '{\n"Effect": "Allow",\n"Action: "a:b",\n"Resource": "*"\n}',
    at: '"Action: "',
    message: 'Unexpected `"Action: "`, expected `"Action":`',
  },
  {
    name: 'a bare placeholder',
    kind: 'placeholder',
    text: '{"Effect": "Allow", "Action": "a:b", "Resource": <bucket-arn>}',
    at: '<bucket-arn>',
    message: 'Unexpected placeholder `<bucket-arn>`, expected a quoted string',
  },
  {
    name: 'a conflict, and nothing of what its sides do to the grammar',
    kind: 'conflict',
    text: '{"Effect": "Allow",\n<<<<<<< HEAD\n"Action": "a:b"\n=======\n"Action": "a:c"\n>>>>>>> main\n}',
    at: '<<<<<<< HEAD',
    message: 'Unexpected conflict marker `<<<<<<< HEAD` (in 3 places), expected one side of the merge',
  },
]

describe('syntax faults', () => {
  it.each(examples)('finds $name and reads on', ({text, kind = 'grammar', at, message}) => {
    const parsed = parsePolicy(text)
    const [offset, length] = typeof at === 'string' ? [text.indexOf(at), at.length] : at
    expect(parsed.strict).toBe(false)
    expect(parsed.syntaxFaults).toEqual([{kind, offset, length, message}])
    expect(parsed.statements[0]?.effect?.value).toBe('Allow')
  })

  it('reports several causes in one pass, in document order', () => {
    const text = '{\n"Effect": "Allow"\n"Action": [\n"a:b",\n],\n"Resource" "*" # all\n}'
    expect(
      parsePolicy(text).syntaxFaults.map(({offset, length}) => text.slice(offset, offset + length)),
    ).toEqual(['"Action"', ',', '"*"', '# all'])
  })
})
