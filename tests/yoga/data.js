// The product's data files in memory, as much of them as the small schema shows, with the product's order of names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LANGUAGES = ['fr', 'en', 'es'];
const PREFERENCE = { official: 0, exonym: 1, short: 1, acronym: 2, former: 6, transliteration: 4, variant: 5 };

export function load(folder) {
  const read = file => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
  const territories = new Map(read('territories.jsonl').map(record => [record.id, node(record)]));
  const actors = new Map(read('actors.jsonl').map(record => [record.id, node(record)]));
  for (const actor of actors.values()) actor.country = territories.get(actor.countryId) ?? null;

  const successors = read('succeeded-by.jsonl').filter(({ start }) => actors.has(start));
  const current = id => {
    const next = new Set(successors.filter(({ start }) => start === id).map(({ end }) => end));
    return next.size === 1 ? current([...next][0]) : id;
  };
  for (const record of read('member-of.jsonl')) {
    const member = actors.get(current(record.start));
    const network = actors.get(record.end);
    const membership = { status: record.status.toUpperCase(), member, network };
    member.membershipsByName.push(membership);
    network.membersByName.push(membership);
  }
  for (const actor of actors.values()) {
    actor.membershipsByName.sort((a, b) => byName(a.network, b.network));
    actor.membersByName.sort((a, b) => byName(a.member, b.member));
  }
  return { actors, actorsByName: [...actors.values()].sort(byName) };
}

function node({ type, id, names, country }) {
  const name = displayName(names);
  const kind = type.replace(/(?<=[a-z])[A-Z]/g, letter => `_${letter}`).toUpperCase();
  return { id, name, kind, names, countryId: country, sortKey: fold(name), membershipsByName: [], membersByName: [] };
}

const byName = (a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function displayName(names) {
  const preferred = names.map(name => ({ ...name, rank: name.kind === 'official' && name.to ? 3 : PREFERENCE[name.kind] }));
  preferred.sort((a, b) => a.rank - b.rank);
  const spoken = LANGUAGES.map(lang => preferred.find(name => name.lang?.split('-')[0] === lang && name.rank < 3)).find(Boolean);
  return (spoken ?? preferred[0]).value;
}

function fold(text) {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase()
    .replace(/\b(l|d|qu|s|n|j|m|t|c)['’]/g, '').replace(/œ/g, 'oe').match(/[\p{L}\p{N}]+/gu)?.join(' ') ?? '';
}
