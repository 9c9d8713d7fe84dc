/** 一个点: 经度、纬度. */
export type Point = readonly [lng: number, lat: number];

// The ellipsoid of the published algorithm (Krasovsky 1940).
const AXIS = 6_378_245;
const ECCENTRICITY = 0.006693421622965943;
const { PI, abs, cos, sin, sqrt } = Math;

const waves = (x: number): number => ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3;

const shiftLat = (x: number, y: number): number =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * sqrt(abs(x)) +
  waves(x) +
  ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3 +
  ((160 * sin((y / 12) * PI) + 320 * sin((y / 30) * PI)) * 2) / 3;

const shiftLng = (x: number, y: number): number =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * sqrt(abs(x)) +
  waves(x) +
  ((20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * 2) / 3 +
  ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3;

/** WGS-84 → GCJ-02. */
export function toGcj02([lng, lat]: Point): Point {
  const [x, y] = [lng - 105, lat - 35];
  const radians = (lat / 180) * PI;
  const magic = 1 - ECCENTRICITY * sin(radians) ** 2;
  const root = sqrt(magic);
  const north = (shiftLat(x, y) * 180) / (((AXIS * (1 - ECCENTRICITY)) / (magic * root)) * PI);
  const east = (shiftLng(x, y) * 180) / ((AXIS / root) * cos(radians) * PI);
  return [lng + east, lat + north];
}

/** GCJ-02 → WGS-84: there is no closed formula; a few rounds come within a millimetre. */
export function fromGcj02(given: Point): Point {
  let found = given;
  for (let round = 0; round < 8; round += 1) {
    const there = toGcj02(found);
    found = [found[0] + given[0] - there[0], found[1] + given[1] - there[1]];
  }
  return found;
}
