import {describe, expect, it} from 'vitest'
import {readText} from '../reading.ts'

describe('a template', () => {
  it.each([
    ['# AWS {Service-Name} - Security Playbook\n', true],
    ['# {{ service }} - Security Playbook\n', true],
    ['# <Service Name> - Security Playbook\n', true],
    ['# [Service Name] - Security Playbook\n', true],
    ['# Vault - Security Playbook\n', false],
    ['# PUT /keys/{id}\n', false],
    ['# Vault [beta] - Security Playbook\n', false],
    ['# Keys ($$\\{\\}$$)\n', false],
    ['# Vault\n\n## {Service-Name} is private\n', false],
  ])('%j: %s', (text, isTemplate) => {
    expect(readText(text).isTemplate).toBe(isTemplate)
  })
})
