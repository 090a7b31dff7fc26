export { HttpWebPoster, type PosterSettings } from './http.web-poster.js';
export { isPublicAddress } from './private-addresses.js';
