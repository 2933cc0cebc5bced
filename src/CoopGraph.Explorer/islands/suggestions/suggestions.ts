/** A record as `/search.json` answers it. */
interface Suggestion {
  id: string
  name: string
  kind: string
  country: string | null
  address: string
}

const pause = 150

/**
 * Suggests records below a field while one types: a combobox with a list, as the ARIA Authoring Practices describe it. Enter without a
 * choice sends the form as ever. In a search box a choice leads to the record; in a form (data-fill) it fills the field.
 */
export function mount(element: HTMLElement): void {
  const input = element as HTMLInputElement
  const source = input.dataset.source
  if (!source) return
  const list = document.createElement('ul')
  list.id = `${input.id}-suggestions`
  list.className = 'suggestions'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '')
  list.hidden = true
  input.after(list)
  input.autocomplete = 'off'
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  input.setAttribute('aria-expanded', 'false')

  const fills = input.closest('form')?.getAttribute('role') !== 'search'
  let found: Suggestion[] = []
  let active = -1
  let waiting = 0
  let asked: AbortController | undefined

  const close = (): void => {
    list.hidden = true
    active = -1
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  const choose = (suggestion: Suggestion): void => {
    close()
    if (fills) input.value = suggestion.name
    else location.assign(suggestion.address)
  }

  const point = (index: number): void => {
    active = index
    list.querySelectorAll('li').forEach((item, at) => item.setAttribute('aria-selected', String(at === index)))
    if (index < 0) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', `${list.id}-${index}`)
  }

  const show = (suggestions: Suggestion[]): void => {
    found = suggestions
    active = -1
    list.replaceChildren(...suggestions.map((suggestion, index) => {
      const item = document.createElement('li')
      item.id = `${list.id}-${index}`
      item.setAttribute('role', 'option')
      item.setAttribute('aria-selected', 'false')
      const name = document.createElement('span')
      name.textContent = suggestion.name
      const second = document.createElement('span')
      second.className = 'second'
      second.textContent = [suggestion.kind, suggestion.country].filter(Boolean).join(', ')
      item.append(name, ' ', second)
      item.addEventListener('mousedown', event => {
        event.preventDefault()
        choose(suggestion)
      })
      return item
    }))
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
  }

  const ask = async (): Promise<void> => {
    const text = input.value.trim()
    asked?.abort()
    if (text.length < 2) return close()
    asked = new AbortController()
    try {
      const address = new URL(source, location.href)
      address.searchParams.set('q', text)
      const kind = input.dataset.kind
      if (kind) address.searchParams.set('kind', kind)
      const response = await fetch(address, { signal: asked.signal, headers: { accept: 'application/json' } })
      if (response.ok && document.activeElement === input) show(await response.json() as Suggestion[])
    } catch {
      // Given up for a later word, or offline: the form works as ever.
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => void ask(), pause)
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', event => {
    if (list.hidden) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      choose(found[active]!)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      // One place more than there are suggestions: the field itself.
      const places = found.length + 1
      point((active + 1 + step + places) % places - 1)
    }
  })
}
