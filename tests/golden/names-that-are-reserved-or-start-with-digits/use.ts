// A call reads as the document writes it, whatever the word.

import { N3DSecureAPI } from './src/client.js';

const client = new N3DSecureAPI({ server: 'https://api.example.test' });

export const remove = (): Promise<void> => client.import.delete({ class: 'a', new: 'b' });
