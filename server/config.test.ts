import { expect, it } from 'vitest'
import { readConfig } from './config.ts'

it('serves this machine only, on port 4400, unless told otherwise', () => {
  const config = readConfig({})
  expect(config).toMatchObject({
    ok: true,
    value: { host: '127.0.0.1', port: 4400, dataDir: './data', createKey: null, tls: null },
  })
  expect(readConfig({ PORT: '0', HOST: '0.0.0.0', OFFSITE_CREATE_KEY: 'k' })).toMatchObject({
    value: { port: 0, host: '0.0.0.0', createKey: 'k' },
  })
})

it('takes an empty variable as one that is not set', () => {
  expect(readConfig({ PORT: '', OFFSITE_CREATE_KEY: '' })).toMatchObject({ value: { port: 4400, createKey: null } })
})

it.each([
  ['a port that is no number', { PORT: 'http' }, 'PORT'],
  ['a port that does not exist', { PORT: '99999' }, 'PORT'],
  ['a certificate without its key', { TLS_CERT: '/cert.pem' }, 'TLS_KEY'],
  ['a certificate that is not there', { TLS_CERT: '/no/cert.pem', TLS_KEY: '/no/key.pem' }, 'certificate'],
])('says in a sentence what is wrong with %s', (_, environment, named) => {
  const config = readConfig(environment)
  expect(config).toMatchObject({ ok: false, failure: expect.stringContaining(named) })
})
