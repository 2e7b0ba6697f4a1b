import type {ControlsPage} from '../../routes/controls'
import {thousands} from '../proofbook/thousands'
import {type Entry, statusOf} from './entries'
import {isGap} from './gap-rows'
import {countOf} from './sums'

/** What is open in the playbooks of a page, in words. */
export function gapSentence(page: ControlsPage, all: readonly Entry[]): string {
  const gaps = all.filter(isGap)
  const partly = gaps.filter(({control}) => statusOf(control) === 'partly').length
  const open = new Set(gaps.map(({playbook}) => playbook)).size
  const withControls = new Set(all.map(({playbook}) => playbook))
  const without = page.playbooks.filter((playbook) => !withControls.has(playbook)).length
  const named =
    without === 0
      ? ''
      : ` ${countOf(without, 'playbook')} ${without === 1 ? 'names' : 'name'} no control yet.`
  return `${countOf(gaps.length - partly, 'control')} announced and not written, ${thousands(partly)} partly, in ${thousands(open)} of ${countOf(page.playbooks.length, 'playbook')}.${named}`
}
