import {spawnSync} from 'node:child_process'
import {describe, expect, it} from 'vitest'
import {proofbook} from '../command.ts'

const script = proofbook(['completion', 'bash'], '.').stdout

/** What bash offers for the last of some words. */
function offered(...words: string[]): string[] {
  const list = words.map((word) => `'${word}'`).join(' ')
  const asked = `COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _proofbook; printf '%s\\n' "\${COMPREPLY[@]}"`
  const {stdout} = spawnSync('bash', ['-c', `${script}\n${asked}`], {encoding: 'utf8'})
  return stdout.split('\n').filter((line) => line !== '')
}

describe('completion in bash', () => {
  it('offers commands, commands in them, options and the values of options', () => {
    expect(offered('proofbook', 'che')).toEqual(['check'])
    expect(offered('proofbook', 'di')).toEqual(['diff-policy', 'diff'])
    expect(offered('proofbook', 'config', '')).toEqual(expect.arrayContaining(['print', 'schema']))
    expect(offered('proofbook', 'check', '--fail')).toEqual(['--fail-on'])
    expect(offered('proofbook', 'check', '--fail-on', '')).toEqual(['error', 'warning', 'info'])
    expect(offered('proofbook', 'completion', 'f')).toEqual(['fish'])
  })

  it('leaves files to the shell', () => {
    expect(offered('proofbook', 'check', 'docs/')).toEqual([])
    expect(script).toContain('complete -o default -F _proofbook proofbook\n')
  })
})

describe('completion in other shells', () => {
  it('is the same in zsh, and lines of its own in fish', () => {
    expect(proofbook(['completion', 'zsh'], '.').stdout).toBe(
      `autoload -U +X bashcompinit && bashcompinit\n${script}`,
    )
    const fish = proofbook(['completion', 'fish'], '.').stdout
    expect(fish).toContain("complete -c proofbook -n '__fish_seen_subcommand_from completion' -a bash\n")
    expect(fish).toContain("-l fail-on -x -a 'error warning info' -d ")
  })

  it('is refused for a shell that is not known', () => {
    expect(proofbook(['completion', 'tcsh'], '.')).toMatchObject({code: 2, stdout: ''})
  })
})

describe('help on a command', () => {
  it('is asked for in either order', () => {
    expect(proofbook(['help', 'config', 'print'], '.').stdout).toBe(
      proofbook(['config', 'print', '--help'], '.').stdout,
    )
  })

  it('that does not exist says what is near', () => {
    const {code, stdout, stderr} = proofbook(['help', 'chek'], '.')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^Unexpected command `chek`, expected `check`, .*; did you mean `check`\?\n$/)
  })
})
