import {describe, expect, it} from 'vitest'
import {isBasePath, isImageHost, readAddress, readImageHost, readOrigin} from '../../src/config/addresses.ts'

describe('a host of images', () => {
  it.each([
    ['images.example.com', 'images.example.com'],
    ['localhost', 'localhost'],
    ['LOCALHOST:8080', 'localhost:8080'],
    ['*.Example.com', '*.example.com'],
    ['*.example.com:8443', '*.example.com:8443'],
    ['a.example:443', 'a.example'],
    ['中国.example', 'xn--fiqs8s.example'],
    ['10.0.0.1:65535', '10.0.0.1:65535'],
  ])('%j is %j', (written, host) => {
    expect(readImageHost(written)).toBe(host)
  })

  it.each([
    ...['', '*', '*.', '*.*.example', 'a.*.example', '*example.com', '.example', 'a..b', 'example.com.'],
    ...[
      'a b',
      'a;b',
      "a'b",
      'a"b',
      'a,b',
      'a\nb',
      '<a>',
      'a%3Bb',
      'a/b',
      'https://a.example',
      'a@b',
      '[::1]',
    ],
    ...[
      'a.example:0',
      'a.example:65536',
      'a.example:',
      'a.example:*',
      'a.example:8 0',
      '-a.example',
      'a_b.example',
    ],
    ...["'unsafe-inline'", 'a．example；b', `${'a'.repeat(64)}.example`],
  ])('%j is none', (written) => {
    expect(readImageHost(written)).toBeUndefined()
  })

  it('stands for itself, or for every host below it', () => {
    const hosts = ['images.example.com', '*.cdn.example', '*.port.example:8443']
    const allowed = ['images.example.com', 'a.cdn.example', 'b.a.cdn.example', 'a.port.example:8443']
    const others = [
      'a.images.example.com',
      'cdn.example',
      'acdn.example',
      'a.port.example',
      'a.cdn.example.evil.example',
    ]
    expect([...allowed, ...others].filter((host) => isImageHost(host, hosts))).toEqual(allowed)
  })
})

describe('an address', () => {
  it.each([
    'https://a.example/edit/main',
    'http://localhost:3000',
    'https://a.example/repo?path=x&a=b',
    'HTTPS://a.example/é',
  ])('may be %j', (written) => {
    expect(readAddress(written)?.protocol).toMatch(/^https?:$/)
  })

  it.each([
    ...[
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'ftp://a.example',
      '//a.example',
      '/a',
      'a',
      '',
    ],
    ...[
      'https://user:pass@a.example/',
      'https://user@a.example/',
      'https:a.example',
      'https://',
      'https://a b.example',
    ],
    ...[
      'https://a.example/"><script>',
      "https://a.example/'",
      'https://a.example/\nb',
      ' https://a.example',
      'https:\\\\a.example',
    ],
    ...[
      'https://a.example/\u202eb',
      'https://a.example/\u0000',
      'java\nscript:alert(1)',
      'https://a.example:99999',
    ],
  ])('is not %j', (written) => {
    expect(readAddress(written)).toBeUndefined()
  })
})

describe('an origin', () => {
  it.each([
    ['https://playbooks.example.com', 'https://playbooks.example.com'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['HTTPS://A.example:443', 'https://a.example'],
  ])('may be %j', (written, origin) => {
    expect(readOrigin(written)).toBe(origin)
  })

  it.each([
    'https://a.example/',
    'https://a.example?x',
    'https://a.example#x',
    'https://u@a.example',
    'ftp://a.example',
    'https://a.example"',
    'a.example',
  ])('is not %j', (written) => {
    expect(readOrigin(written)).toBeUndefined()
  })
})

describe('a base path', () => {
  it.each(['/', '/a/', '/a/b-c_d.e~f/', '/.well-known/'])('may be %j', (written) => {
    expect(isBasePath(written)).toBe(true)
  })

  it.each([
    '',
    'a',
    '/a',
    'a/',
    '//',
    '/a//b/',
    '/../',
    '/a/./',
    '/a b/',
    '/"/',
    '/<b>/',
    '/%2e%2e/',
    '/a?b/',
    '/a#b/',
    '/é/',
    '/a\n/',
    '/:id/',
    '/\\/',
    '//evil.example/',
  ])('is not %j', (written) => {
    expect(isBasePath(written)).toBe(false)
  })
})
