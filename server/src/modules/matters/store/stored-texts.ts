import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import type { StoredText, TextSource } from '../../record/index.ts';
import { utf8 } from './bytes.ts';

// In the order of the ids as the database sorts them; a note's id and a narrative's version are both told as text.
const TEXTS = `
  select matter_id as "matterId", id, field, words, salt from (
    select matter_id, version::text as id, 'text' as field, title || E'\\n' || narrative as words, salt
    from matter_text where county = jy_county()
    union all
    select matter_id, id::text, field, body, salt from matter_note where county = jy_county()
    union all
    select matter_id, id::text, field, body, salt from mediation_note where county = jy_county()
    union all
    select matter_id, id::text, field, body, salt from sitting_note where county = jy_county()
    union all
    select matter_id, id::text, field, body, salt from package_note where county = jy_county()
  ) as texts order by matter_id`;

type Row = Omit<StoredText, 'matches'> & { readonly words: string; readonly salt: Buffer };

/** 全县存着的文字, each with the means to hold it against the mark that the ledger kept of it. */
export const storedTexts = (crypto: CryptoProvider): TextSource =>
  async function* (snapshot) {
    for await (const { matterId, id, field, words, salt } of snapshot.stream<Row>('texts', TEXTS)) {
      const matches = (mark: Uint8Array): Promise<boolean> => crypto.macMatches('text', salt, utf8(words), mark);
      yield { matterId, id, field, matches };
    }
  };
