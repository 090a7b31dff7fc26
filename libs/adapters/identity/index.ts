export { signToken, SignedTokenAuthenticator, type TokenLife } from './signed-token.js';
export { tokenKey } from './token-key.js';
