/**
 * Lets a drawing of the server be looked at closely: the wheel with Ctrl, two buttons and the keys + − 0 change its size, dragging moves it,
 * and what is tied to the mark under the pointer or focus stands out. The drawing itself, its links and its text stay as they are.
 */
export function mount(element: HTMLElement): void {
  const svg = element.querySelector<SVGSVGElement>('svg.picture:not(.phone)')
  if (!svg) return
  const whole = svg.viewBox.baseVal
  const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height }
  let view = { ...full }

  const show = (next: typeof view): void => {
    const width = Math.min(full.width, Math.max(full.width / 8, next.width))
    const height = width * full.height / full.width
    view = {
      width,
      height,
      x: Math.min(full.x + full.width - width, Math.max(full.x, next.x)),
      y: Math.min(full.y + full.height - height, Math.max(full.y, next.y)),
    }
    svg.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`)
  }

  const zoom = (factor: number, at = { x: view.x + view.width / 2, y: view.y + view.height / 2 }): void => show({
    width: view.width * factor,
    height: view.height * factor,
    x: at.x - (at.x - view.x) * factor,
    y: at.y - (at.y - view.y) * factor,
  })

  const pointAt = (event: MouseEvent): { x: number; y: number } => {
    const box = svg.getBoundingClientRect()
    return {
      x: view.x + (event.clientX - box.left) / box.width * view.width,
      y: view.y + (event.clientY - box.top) / box.height * view.height,
    }
  }

  const tools = document.createElement('div')
  tools.className = 'picture-tools'
  for (const [sign, label, act] of [
    ['+', element.dataset.larger, () => zoom(0.7)],
    ['−', element.dataset.smaller, () => zoom(1 / 0.7)],
    ['⤢', element.dataset.whole, () => show(full)],
  ] as const) {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = sign
    button.setAttribute('aria-label', label ?? sign)
    button.title = label ?? sign
    button.addEventListener('click', act)
    tools.append(button)
  }
  svg.before(tools)

  svg.addEventListener('wheel', event => {
    if (!event.ctrlKey) return
    event.preventDefault()
    zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, pointAt(event))
  }, { passive: false })

  let held: { x: number; y: number } | undefined
  svg.addEventListener('pointerdown', event => {
    if (view.width < full.width && !(event.target as Element).closest('a')) held = pointAt(event)
  })
  window.addEventListener('pointermove', event => {
    if (!held) return
    const now = pointAt(event)
    show({ ...view, x: view.x + held.x - now.x, y: view.y + held.y - now.y })
  })
  window.addEventListener('pointerup', () => { held = undefined })

  const ends = [...svg.querySelectorAll<SVGElement>('[data-ends]')]
  if (ends.length === 0) return
  const marks = [...svg.querySelectorAll<SVGElement>('[data-id]')]
  const highlight = (id: string | undefined): void => {
    svg.classList.toggle('highlighting', id !== undefined)
    const near = new Set(id === undefined ? [] : [id])
    for (const edge of ends) {
      const tied = edge.dataset.ends!.split(' ')
      const on = id !== undefined && tied.includes(id)
      edge.classList.toggle('on', on)
      if (on) tied.forEach(end => near.add(end))
    }
    for (const mark of marks) mark.classList.toggle('on', near.has(mark.dataset.id!))
  }
  for (const mark of marks) {
    mark.addEventListener('pointerenter', () => highlight(mark.dataset.id))
    mark.addEventListener('pointerleave', () => highlight(undefined))
    mark.addEventListener('focusin', () => highlight(mark.dataset.id))
    mark.addEventListener('focusout', () => highlight(undefined))
  }
}
