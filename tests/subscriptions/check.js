// Subscribes with the clients graphql-sse and graphql-ws to the toy server of the end-to-end tests, and looks at what comes.
// Prints one line for each check; exits with 1 unless every check holds.
import assert from 'node:assert/strict'
import { createClient as createSseClient } from 'graphql-sse'
import { createClient as createWsClient } from 'graphql-ws'
import WebSocket from 'ws'

const [url] = process.argv.slice(2)
if (!url) {
  console.error('usage: node check.js http://127.0.0.1:5080/graphql')
  process.exit(2)
}
const socketUrl = url.replace(/^http/, 'ws')
const countdown = 'subscription ($from: Int!) { countdown(from: $from) }'

let failed = 0
async function check(name, test) {
  try {
    await test()
    console.log(`ok ${name}`)
  } catch (error) {
    failed++
    console.log(`failed ${name}: ${error.stack ?? error}`)
  }
}

async function all(results) {
  const list = []
  for await (const result of results) list.push(result)
  return list
}

// graphql-sse

const sse = createSseClient({ url, retryAttempts: 0 })

await check('sse: a subscription gives its events and completes', async () => {
  const results = await all(sse.iterate({ query: countdown, variables: { from: 3 } }))
  assert.deepEqual(results, [3, 2, 1].map((countdown) => ({ data: { countdown } })))
})

await check('sse: a query gives its one result', async () => {
  assert.deepEqual(await all(sse.iterate({ query: '{ hello }' })), [{ data: { hello: 'Grüße, 世界' } }])
})

await check('sse: a refused operation is a result with errors', async () => {
  const [result, ...more] = await all(sse.iterate({ query: 'subscription { nope }' }))
  assert.equal(result.errors[0].extensions.code, 'VALIDATION')
  assert.deepEqual(more, [])
})

await check('sse: a source that fails ends the stream with an error that says nothing internal', async () => {
  const results = await all(sse.iterate({ query: 'subscription { failing }' }))
  assert.deepEqual(results[0], { data: { failing: 1 } })
  assert.deepEqual(results[1].errors, [{ message: 'Internal error', extensions: { code: 'INTERNAL' } }])
  assert.equal(results.length, 2)
})

await check('sse: a client may leave, and stays served', async () => {
  for await (const result of sse.iterate({ query: 'subscription { endless(bytes: 100) }' })) {
    assert.equal(result.data.endless.length, 100)
    break
  }
  assert.equal((await all(sse.iterate({ query: countdown, variables: { from: 1 } }))).length, 1)
})

// graphql-ws

const ws = createWsClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, lazy: true })

await check('ws: a subscription gives its events and completes', async () => {
  const results = await all(ws.iterate({ query: countdown, variables: { from: 3 } }))
  assert.deepEqual(results, [3, 2, 1].map((countdown) => ({ data: { countdown } })))
})

await check('ws: queries and mutations are answered', async () => {
  assert.deepEqual(await all(ws.iterate({ query: '{ hello }' })), [{ data: { hello: 'Grüße, 世界' } }])
  assert.deepEqual(await all(ws.iterate({ query: 'mutation { write(text: "ws") }' })), [{ data: { write: 'ws' } }])
})

await check('ws: an error of a field is part of the result', async () => {
  const [result] = await all(ws.iterate({ query: '{ hello broken }' }))
  assert.deepEqual(result.data, { hello: 'Grüße, 世界', broken: null })
  assert.equal(result.errors[0].extensions.code, 'INTERNAL')
})

await check('ws: a refused operation is an error', async () => {
  await assert.rejects(all(ws.iterate({ query: 'subscription { nope }' })), (errors) => errors[0].extensions.code === 'VALIDATION')
})

await check('ws: a source that fails ends the stream with an error that says nothing internal', async () => {
  const results = []
  const run = async () => {
    for await (const result of ws.iterate({ query: 'subscription { failing }' })) results.push(result)
  }
  await assert.rejects(run(), (errors) => errors.length === 1 && errors[0].message === 'Internal error')
  assert.deepEqual(results, [{ data: { failing: 1 } }])
})

await check('ws: several operations share a connection, and one that is left ends', async () => {
  const shared = createWsClient({ url: socketUrl, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false })
  const endless = shared.iterate({ query: 'subscription { endless(bytes: 10) }' })
  assert.equal((await endless.next()).value.data.endless.length, 10)
  assert.equal((await all(shared.iterate({ query: countdown, variables: { from: 50 } }))).length, 50)
  await endless.return()
  assert.deepEqual(await all(shared.iterate({ query: '{ hello }' })), [{ data: { hello: 'Grüße, 世界' } }])
  await shared.dispose()
})

await ws.dispose()

// The protocol, message by message

/** Opens a socket, sends messages one after the other, and gives what comes until the socket closes or enough has come. */
function talk(messages, { protocol = 'graphql-transport-ws', enough = Infinity } = {}) {
  return new Promise((resolve, reject) => {
    const received = []
    const socket = new WebSocket(socketUrl, protocol)
    socket.on('open', () => messages.forEach((message) => socket.send(typeof message === 'object' && !Buffer.isBuffer(message) ? JSON.stringify(message) : message)))
    socket.on('message', (data) => {
      received.push(JSON.parse(data))
      if (received.length >= enough) socket.close(1000)
    })
    socket.on('close', (code, reason) => resolve({ received, code, reason: reason.toString() }))
    socket.on('error', reject)
  })
}

const init = { type: 'connection_init' }
const subscribe = (id, query) => ({ id, type: 'subscribe', payload: { query } })

for (const [name, messages, code] of [
  ['no JSON', [init, 'nonsense'], 4400],
  ['no object', [init, '[]'], 4400],
  ['no type', [init, { id: '1' }], 4400],
  ['a type that does not exist', [init, { type: 'start' }], 4400],
  ['subscribe without id', [init, { type: 'subscribe', payload: { query: '{ hello }' } }], 4400],
  ['subscribe without query', [init, { id: '1', type: 'subscribe', payload: {} }], 4400],
  ['a payload that is no object', [{ type: 'connection_init', payload: 1 }], 4400],
  ['half a surrogate pair', [init, '{"type":"ping","payload":{},"id":"1"}'.replace('"ping"', '"\\ud800"')], 4400],
  ['a binary message', [init, Buffer.from('{}')], 4400],
  ['subscribe before connection_init', [subscribe('1', '{ hello }')], 4401],
  ['no connection_init', [], 4408],
  ['an id that is in use', [init, subscribe('1', 'subscription { silent }'), subscribe('1', '{ hello }')], 4409],
  ['a long id that is in use', [init, subscribe('é'.repeat(200), 'subscription { silent }'), subscribe('é'.repeat(200), '{ hello }')], 4409],
  ['connection_init twice', [init, init], 4429],
]) {
  await check(`protocol: ${name} closes with ${code}`, async () => {
    const talked = await talk(messages)
    assert.equal(talked.code, code, JSON.stringify(talked))
    assert.notEqual(talked.reason, '')
  })
}

await check('protocol: another sub-protocol is closed with 4406', async () => {
  assert.equal((await talk([], { protocol: [] })).code, 4406)
})

await check('protocol: ping is answered with its payload, before and after the acknowledgement', async () => {
  const { received } = await talk([{ type: 'ping', payload: { a: 1 } }, { type: 'pong' }, init, { type: 'ping' }], { enough: 3 })
  assert.deepEqual(received, [{ type: 'pong', payload: { a: 1 } }, { type: 'connection_ack' }, { type: 'pong' }])
})

await check('protocol: one operation more than allowed is an error of its own', async () => {
  const silent = ['1', '2', '3', '4'].map((id) => subscribe(id, 'subscription { silent }'))
  const { received } = await talk([init, ...silent, { id: '1', type: 'complete' }], { enough: 2 })
  assert.deepEqual([received[1].id, received[1].type, received[1].payload[0].extensions.code], ['4', 'error', 'LIMIT_EXCEEDED'])
})

await check('protocol: an id is free again once its operation has ended', async () => {
  const run = await new Promise((resolve, reject) => {
    const types = []
    const socket = new WebSocket(socketUrl, 'graphql-transport-ws')
    socket.on('open', () => socket.send(JSON.stringify(init)))
    socket.on('message', (data) => {
      const { type } = JSON.parse(data)
      types.push(type)
      if (types.filter((seen) => seen === 'complete').length === 2) socket.close(1000)
      else if (type !== 'next') socket.send(JSON.stringify(subscribe('1', '{ hello }')))
    })
    socket.on('close', (code) => resolve({ types, code }))
    socket.on('error', reject)
  })
  assert.deepEqual(run, { types: ['connection_ack', 'next', 'complete', 'next', 'complete'], code: 1000 })
})

console.log(failed === 0 ? 'every check holds' : `${failed} checks failed`)
process.exit(failed === 0 ? 0 : 1)
