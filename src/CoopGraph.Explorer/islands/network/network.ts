import Graph from 'graphology'
import Sigma from 'sigma'

/** What the page holds of a record and of a tie; see `LargeNetwork.razor`. */
export interface NetworkData {
  nodes: { id: string; label: string; group: string; address: string; degree: number; centre: boolean }[]
  edges: { source: string; target: string }[]
}

export interface LayoutMessage {
  progress: number
  positions: Float32Array
}

/**
 * Draws a network that is too large for a picture of the server. Positions begin where the ids say and are found in a worker of its own,
 * so that the same network looks the same at every visit and the page stays free. The list below the picture holds the same records.
 */
export function mount(element: HTMLElement): void {
  const data = JSON.parse(element.querySelector('script')!.textContent!) as NetworkData
  const styles = getComputedStyle(element)
  const color = (name: string): string => styles.getPropertyValue(`--${name}`).trim() || '#4b5561'
  const nodes = data.nodes.toSorted((left, right) => left.id < right.id ? -1 : 1)
  const graph = new Graph({ multi: false, type: 'undirected' })
  for (const node of nodes) {
    const [x, y] = start(node.id)
    graph.addNode(node.id, {
      x, y, label: node.label, color: color(node.group), size: node.centre ? 12 : 2.5 + Math.sqrt(node.degree), address: node.address,
    })
  }
  for (const edge of data.edges.toSorted((left, right) => `${left.source} ${left.target}` < `${right.source} ${right.target}` ? -1 : 1)) {
    if (edge.source !== edge.target && !graph.hasEdge(edge.source, edge.target))
      graph.addEdge(edge.source, edge.target, { color: color('rule2'), size: 0.7 })
  }

  const place = document.createElement('div')
  place.className = 'network-canvas'
  place.setAttribute('role', 'img')
  place.setAttribute('aria-label', element.dataset.title ?? '')
  const progress = document.createElement('progress')
  progress.max = 1
  progress.setAttribute('aria-label', element.dataset.progress ?? '')
  element.append(progress, place)

  let hovered: string | undefined
  const sigma = new Sigma(graph, place, {
    labelColor: { color: color('ink') },
    labelFont: styles.getPropertyValue('--sans') || 'sans-serif',
    labelSize: 13,
    labelRenderedSizeThreshold: 7,
    labelDensity: 0.6,
    nodeReducer: (node, attributes) => hovered && node !== hovered && !graph.areNeighbors(node, hovered)
      ? { ...attributes, color: color('rule'), label: '' }
      : attributes,
    edgeReducer: (edge, attributes) => hovered && !graph.hasExtremity(edge, hovered) ? { ...attributes, hidden: true } : attributes,
  })
  sigma.on('enterNode', ({ node }) => { hovered = node; sigma.refresh({ skipIndexation: true }) })
  sigma.on('leaveNode', () => { hovered = undefined; sigma.refresh({ skipIndexation: true }) })
  sigma.on('clickNode', ({ node }) => location.assign(graph.getNodeAttribute(node, 'address') as string))

  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('message', (event: MessageEvent<LayoutMessage>) => {
    const { progress: done, positions } = event.data
    progress.value = done
    nodes.forEach((node, index) => graph.mergeNodeAttributes(node.id, { x: positions[2 * index]!, y: positions[2 * index + 1]! }))
    if (done < 1) return
    worker.terminate()
    progress.remove()
  })
  worker.postMessage({
    ids: nodes.map(node => node.id),
    starts: nodes.map(node => start(node.id)),
    edges: graph.mapEdges((_edge, _attributes, source, target) => [source, target]),
  })
}

/** Somewhere in a square, as the id says. */
function start(id: string): [number, number] {
  let hash = 2166136261
  for (const char of id) hash = Math.imul(hash ^ char.codePointAt(0)!, 16777619) >>> 0
  return [hash % 4093 / 40.93, (hash >>> 12) % 4093 / 40.93]
}
