import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import type { LayoutMessage } from './network'

interface LayoutRequest {
  ids: string[]
  starts: [number, number][]
  edges: [string, string][]
}

const rounds = 300
const step = 10

/** ForceAtlas2, a few rounds at a time, each told to the page. The library's own worker is made of a blob, which the policy forbids. */
addEventListener('message', (event: MessageEvent<LayoutRequest>) => {
  const { ids, starts, edges } = event.data
  const graph = new Graph({ type: 'undirected' })
  ids.forEach((id, index) => graph.addNode(id, { x: starts[index]![0], y: starts[index]![1] }))
  for (const [source, target] of edges) graph.addEdge(source, target)
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: ids.length > 500, gravity: 1, scalingRatio: 12 }
  for (let done = step; done <= rounds; done += step) {
    forceAtlas2.assign(graph, { iterations: step, settings })
    const positions = new Float32Array(2 * ids.length)
    ids.forEach((id, index) => {
      positions[2 * index] = graph.getNodeAttribute(id, 'x') as number
      positions[2 * index + 1] = graph.getNodeAttribute(id, 'y') as number
    })
    const message: LayoutMessage = { progress: done / rounds, positions }
    postMessage(message, { transfer: [positions.buffer] })
  }
})
