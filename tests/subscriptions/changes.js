// Listens with the clients graphql-sse and graphql-ws to the changes of a graph that somebody keeps changing.
// Exits with 1 unless every change comes, in order, and a client that comes back misses none.
import assert from 'node:assert/strict'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import WebSocket from 'ws'

const [url] = process.argv.slice(2)
const query = 'subscription ($since: Int) { graphChanged(since: $since) { version at author note touched removed truncated } }'

async function take(count, results) {
  const changes = []
  for await (const { data, errors } of results) {
    assert.equal(errors, undefined)
    changes.push(data.graphChanged)
    if (changes.length === count) break
  }
  return changes
}

const sse = createSseClient({ url, retryAttempts: 0 })
const ws = createWsClient({ url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, retryAttempts: 0 })

for (const [name, client] of Object.entries({ sse, ws })) {
  const changes = await take(5, client.iterate({ query }))
  assert.deepEqual(changes.map(({ version }) => version - changes[0].version), [0, 1, 2, 3, 4])
  assert.match(changes[4].at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  assert.deepEqual(changes[4].touched, ['source:new-2001'])

  const again = await take(4, client.iterate({ query, variables: { since: changes[0].version } }))
  assert.deepEqual(again, changes.slice(1))
  console.log(`ok ${name}: five changes, four of them again`)
}

// What is refused comes as a result over SSE, as an error over a WebSocket.
const tooLate = { query, variables: { since: 1_000_000 } }
const refused = await sse.iterate(tooLate).next()
assert.equal(refused.value.errors[0].extensions.code, 'CHANGES_UNKNOWN')
await assert.rejects(ws.iterate(tooLate).next(), ([error]) => error.extensions.code === 'CHANGES_UNKNOWN')

await ws.dispose()
console.log('every check holds')
