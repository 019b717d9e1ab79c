import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Day } from '../treaty-law/terms';

/** A finished answer, as it was sent. */
export interface Answer {
  readonly body: Buffer;
  readonly contentType: string;
  /** A strong validator: it differs for every revision, day and body. */
  readonly etag: string;
}

/** Bytes of all answers together. */
const CACHE_BYTES = 32 * 1024 * 1024;

/** What an answer depends on besides the data and the day, as it was sent. */
export interface AskedFor {
  readonly method: string;
  readonly accept: string | undefined;
  /** Of GET, the headers that let it pass as no request of a foreign page. */
  readonly preflight: boolean;
  /** The body of POST, the path and query of GET. */
  readonly sent: string;
}

/**
 * Remembers whole answers by the request as it was sent. An answer holds for one revision on one day: when either
 * changes, everything is dropped.
 */
export class AnswerCache {
  private readonly answers = new LRUCache<string, Answer>({
    maxSize: CACHE_BYTES,
    maxEntrySize: CACHE_BYTES / 8,
    sizeCalculation: (answer, key) => answer.body.length + key.length * 2,
  });
  private revision = '';
  private day: Day = '';

  get(revision: string, day: Day, request: AskedFor): Answer | undefined {
    return revision === this.revision && day === this.day ? this.answers.get(keyOf(request)) : undefined;
  }

  set(revision: string, day: Day, request: AskedFor, answer: Answer): void {
    if (revision !== this.revision || day !== this.day) {
      this.answers.clear();
      this.revision = revision;
      this.day = day;
    }
    this.answers.set(keyOf(request), answer);
  }

  /** Forgets everything. */
  clear(): void {
    this.answers.clear();
  }
}

const keyOf = ({ method, accept, preflight, sent }: AskedFor): string =>
  `${method} ${preflight ? 'safe' : ''} ${accept ?? ''}\n${sent}`;

export function toAnswer(revision: string, day: Day, body: string, contentType: string): Answer {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 16);
  return { body: Buffer.from(body, 'utf8'), contentType, etag: `"${revision}-${day}-${digest}"` };
}
