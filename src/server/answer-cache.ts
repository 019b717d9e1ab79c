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
  private holdsFor = '';

  get(revision: string, day: Day, request: string): Answer | undefined {
    return this.isFor(revision, day) ? this.answers.get(request) : undefined;
  }

  set(revision: string, day: Day, request: string, answer: Answer): void {
    if (!this.isFor(revision, day)) {
      this.answers.clear();
      this.holdsFor = `${revision} ${day}`;
    }
    this.answers.set(request, answer);
  }

  /** Forgets everything. */
  clear(): void {
    this.answers.clear();
  }

  private isFor(revision: string, day: Day): boolean {
    return this.holdsFor === `${revision} ${day}`;
  }
}

export function toAnswer(revision: string, day: Day, body: string, contentType: string): Answer {
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 16);
  return { body: Buffer.from(body, 'utf8'), contentType, etag: `"${revision}-${day}-${digest}"` };
}
