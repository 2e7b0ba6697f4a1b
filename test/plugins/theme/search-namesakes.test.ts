import {expect, it} from 'vitest'
import {namesakePlaces} from '../../../plugins/docusaurus-plugin-proofbook/theme/SearchBar/namesakes.ts'

it('pages of one title are told apart by their paths, others are not', () => {
  const pages = [
    {title: 'AWS CodePipeline', url: '/base/playbooks/codepipeline/Playbook/'},
    {title: 'AWS CodePipeline', url: '/base/playbooks/codepipeline/key%20notes/'},
    {title: 'AWS S3', url: '/base/playbooks/s3/Playbook/'},
  ]
  expect([...namesakePlaces(pages)]).toEqual([
    ['/base/playbooks/codepipeline/Playbook/', 'codepipeline/Playbook'],
    ['/base/playbooks/codepipeline/key%20notes/', 'codepipeline/key notes'],
  ])
})
