/** Who asks, as the row policies see it. Empty lists see nothing. */
export type Scope = {
  /** Area code of the county, six digits. */
  readonly county: string;
  /** Org paths one may read, and inside an act `m:<matter id>`. */
  readonly scopes: readonly string[];
  /** `staff:<id>` and the paths of one's own unit and all above it: whom the wall keeps out. */
  readonly identity: readonly string[];
};

/** 系统自身（定时器、封存、导入）在一个县内办事时的范围：全县. */
export const systemScope = (county: string): Scope => ({ county, scopes: [`c${county}`], identity: ['system'] });

/** 尚不知是谁（登录之前）：看不到任何受保护的行. */
export const nobodyScope: Scope = { county: '', scopes: [], identity: [] };
