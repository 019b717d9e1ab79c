import { type CatalogueEntry, type NameIndex, skeletonOf } from './catalogue';
import { isTaken, type Named, named } from './named';

/**
 * Mandates that share their head: `the Special Rapporteurs of the Human Rights Council on trafficking in persons, …, on
 * the sale …, and on contemporary forms of slavery`, and a head with a body put in: `Special Rapporteur of the Council on …`.
 */
export function mandatesInSeries(text: string, found: readonly Named[], index: NameIndex): Named[] {
  const topics = topicsOf(index);
  if (topics.length === 0) return [];
  const result: Named[] = [];
  for (const match of text.matchAll(
    /\b(Special\s+(?:Rapporteur|Representative|Envoy|Adviser)|Independent\s+Expert|Working\s+Group)(s)?\b((?:\s+of\s+the\s+(?:[A-Z][\w-]+\s?(?:on\s+|for\s+|of\s+)?)+)?)\s*,?\s*(?=on\s)/g,
  )) {
    const head = (match[1] as string).replace(/\s+/g, ' ');
    if (isTaken(found, match.index, match.index + 1)) continue;
    let at = match.index + match[0].length;
    let from = match.index;
    for (let steps = 0; steps < 12; steps += 1) {
      const on = /(?:\s*[,;]?\s*(?:and\s+)?(?:the\s+)?)on\s+/y;
      on.lastIndex = at;
      const next = on.exec(text);
      if (next === null) break;
      const begin = at + next[0].length;
      const topic = longestTopic(text, begin, head, topics);
      const start = steps === 0 ? from : at + next[0].search(/on\s+$/);
      if (topic === null) {
        // An unknown mandate in the series: the next one begins at the next `on` after a comma.
        if (match[2] === undefined) break;
        const further = /,\s+(?:and\s+)?on\s/g;
        further.lastIndex = begin;
        const skip = further.exec(text);
        if (skip === null || skip.index - begin > 160) break;
        at = skip.index;
        from = at;
        continue;
      }
      result.push(
        named(
          topic.entry,
          start,
          topic.to,
          `mandate “${topic.entry.names[0] ?? topic.entry.code}” in a series`,
        ),
      );
      at = topic.to;
      if (match[2] === undefined) break;
    }
  }
  return result;
}

interface Topic {
  entry: CatalogueEntry;
  head: string;
  letters: string;
}

const topicsCache = new WeakMap<NameIndex, Topic[]>();
function topicsOf(index: NameIndex): Topic[] {
  let topics = topicsCache.get(index);
  if (topics === undefined) {
    topics = index.catalogue.entries
      .filter((entry) => entry.kind === 'MANDATE')
      .flatMap((entry) =>
        entry.names.flatMap((name) => {
          const parts =
            /^(?:the\s+)?(Special\s+\w+|Independent\s+Expert|Working\s+Group)\b.*?\son\s+(.+)$/i.exec(name);
          return parts === null
            ? []
            : [
                {
                  entry,
                  head: (parts[1] as string).toLowerCase(),
                  letters: skeletonOf(parts[2] as string).letters,
                },
              ];
        }),
      )
      .sort((a, b) => b.letters.length - a.letters.length);
    topicsCache.set(index, topics);
  }
  return topics;
}

function longestTopic(
  text: string,
  at: number,
  head: string,
  topics: readonly Topic[],
): { entry: CatalogueEntry; to: number } | null {
  const ahead = skeletonOf(text.slice(at, at + 300));
  for (const topic of topics) {
    if (topic.head !== head.toLowerCase() || !ahead.letters.startsWith(topic.letters)) continue;
    const to = at + (ahead.places[topic.letters.length - 1] as number) + 1;
    if (!/[\p{L}\p{N}]/u.test(text[to] ?? ' ')) return { entry: topic.entry, to };
  }
  return null;
}
