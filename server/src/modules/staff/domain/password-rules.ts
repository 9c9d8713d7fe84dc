const LEAST = 10;

const classes: readonly [RegExp, string][] = [
  [/[a-z]/, '小写字母'],
  [/[A-Z]/, '大写字母'],
  [/\d/, '数字'],
  [/[^A-Za-z0-9]/, '符号'],
];

// What is left of the passwords people choose first, once digits and symbols are taken off.
const common: ReadonlySet<string> = new Set(
  `password passwd pass pwd admin administrator root user test guest demo qwerty qwertyuiop qwer asdf asdfgh asdfghjkl
   zxcv zxcvbn zxcvbnm qaz qazwsx qazwsxedc wsx abc abcd abcde abcdef abcdefg welcome letmein iloveyou love woaini
   woaizhongguo zhongguo china beijing hello monkey dragon master login secret changeme initial default jieyou
   zongzhi zhongxin zhengfu gongan shequ wangge computer internet system server manager aa aaa aaaa a x`.split(/\s+/),
);

const plain = (text: string): string =>
  text.toLowerCase().replaceAll('@', 'a').replaceAll('0', 'o').replaceAll('$', 's').replaceAll('!', 'i');
const lettersOf = (text: string): string => text.toLowerCase().replace(/\P{L}/gu, '');

const isCommon = (password: string): boolean =>
  [lettersOf(password), lettersOf(plain(password)), lettersOf(plain(password.replace(/[\d!@#$%^&*._-]+$/, '')))].some(
    (word) => common.has(word),
  ) || new Set(password).size < 5;

/** 新密码的不足之处 (GB/T 22239-2019 §8.1.4.1): what is missing, in words; none means it may be used. */
export function passwordFaults(password: string, login: string): string[] {
  const faults: string[] = [];
  const length = [...password].length;
  if (length < LEAST) faults.push(`至少 ${LEAST} 个字，还差 ${LEAST - length} 个`);
  const missing = classes.filter(([pattern]) => !pattern.test(password)).map(([, name]) => name);
  if (missing.length > 1) faults.push(`大写字母、小写字母、数字、符号四类中至少三类，现缺${missing.join('、')}`);
  if (login !== '' && password.toLowerCase().includes(login.toLowerCase())) faults.push('不能包含登录名');
  if (isCommon(password)) faults.push('过于常见，容易被猜中，请换一个');
  return faults;
}
