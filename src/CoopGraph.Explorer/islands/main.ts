/** What makes pages more comfortable where there is JavaScript. Every page can be read, filtered and taken away without it. */
const islands: Record<string, () => Promise<{ mount(element: HTMLElement): void }>> = {
  suggestions: () => import('./suggestions/suggestions'),
  network: () => import('./network/network'),
  picture: () => import('./picture/picture'),
}

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  const load = islands[element.dataset.island ?? '']
  if (load) void load().then(island => island.mount(element))
}
