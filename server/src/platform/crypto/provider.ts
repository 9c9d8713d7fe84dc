/** 密码服务. Asynchronous throughout, so that a hardware module or a signing server can stand behind it. */
export type CryptoProvider = {
  /** 加密. The purpose chooses the key; `aad` binds the value to its place, so that it cannot be moved to another row. */
  seal(purpose: string, plain: string | Uint8Array, aad: string): Promise<Buffer>;
  /** 解密. Throws `SealBroken` when the value was changed, moved, or sealed with a key this installation does not have. */
  open(sealed: Uint8Array, aad: string): Promise<Buffer>;
  /** 盲索引. [current, previous or null]: both columns are searched while keys rotate. The value is normalised by the caller. */
  blindIndex(purpose: string, normalisedValue: string): Promise<[Buffer, Buffer | null]>;
  /** 现用密钥的编号 (4 bytes), kept beside an index to tell later which key made it. */
  keyId(): Promise<Buffer>;
  /** 加盐密钥摘要, what the ledger keeps in place of a text: key id (4) and HMAC-SHA-256 (32). */
  mac(purpose: string, salt: Uint8Array, bytes: Uint8Array): Promise<Buffer>;
  /** 各代密钥的摘要: the same under every key that is at hand, so that the database can compare what an older key made. */
  macs(purpose: string, salt: Uint8Array, bytes: Uint8Array): Promise<Buffer[]>;
  /** 核对摘要, also when it was made before the keys were changed. */
  macMatches(purpose: string, salt: Uint8Array, bytes: Uint8Array, expected: Uint8Array): Promise<boolean>;
  /** 签名 (Ed25519), for the published heads of the ledger. */
  sign(bytes: Uint8Array): Promise<Buffer>;
  /** 验签公钥 (SPKI, PEM). */
  publicKey(): Promise<string>;
};

/** 关联数据: where a sealed value lives. */
export const aadOf = (at: { table: string; column: string; rowId: string; county: string }): string =>
  `${at.table}/${at.column}/${at.rowId}/${at.county}`;

/** A sealed value that cannot be opened is a fault of the record, never of the person who asks. */
export const sealBroken = (why: string): Error => Object.assign(new Error(why), { code: 'SEAL_BROKEN' });
