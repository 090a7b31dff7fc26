const pages =
  /^\/(?:mine-punkter|innstillinger|(?:oppfolging|saker)\/[\w-]{1,100}|manedsrapport(?:\?period=[\w-]{1,20})?)$/;

/** Where somebody goes after signing in: one of our pages, whatever the address says. */
export const localPath = (asked: string): string => (pages.test(asked) ? asked : '/mine-punkter');
