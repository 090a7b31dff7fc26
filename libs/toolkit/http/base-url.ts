/** Token of the address of Iverk's web pages: from the configuration, never from a request. */
export const BASE_URL = Symbol('BASE_URL');
