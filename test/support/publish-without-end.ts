import { openEmbeddedStore } from '../../src/graph/embedded-store';
import { openNeo4jStore } from '../../src/graph/neo4j-store';
import type { TestEngine } from '../engines';
import { currentNumber, numberedRevision } from './numbered-graph';

/** A process that does nothing but publish one revision after the other, until it is killed. */
async function publishWithoutEnd(options: ReturnType<TestEngine['options']>): Promise<never> {
  const store = await ('embedded' in options
    ? openEmbeddedStore(options.embedded)
    : openNeo4jStore(options.neo4j));
  process.stdout.write('begins\n');
  for (;;) await store.publish(numberedRevision(currentNumber(store) + 1, store.currentRevision()));
}

void publishWithoutEnd(JSON.parse(process.argv[2] ?? '') as ReturnType<TestEngine['options']>);
