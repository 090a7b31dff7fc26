import type { Platform } from '#adapters/platform';
import { followerOf, subscriptions } from '#contexts';
import { lettersOfOthers } from '#work/mail';
import { attemptWith } from '#work/upkeep';
import { catchUp } from '#kernel';
import { noteRefusal } from './note-refusal.js';

/** What all work of the worker needs, from an opened platform; no new try is begun once `stopping` is aborted. */
export const workerPortsOf = (platform: Platform, stopping: AbortSignal) => {
  const follower = followerOf(platform, noteRefusal);
  return {
    ...platform,
    baseUrl: platform.config.baseUrl,
    letters: lettersOfOthers(platform, platform.config.baseUrl),
    catchUp: () => catchUp(follower, subscriptions),
    attempt: attemptWith({ ...platform, stopping }),
  };
};
