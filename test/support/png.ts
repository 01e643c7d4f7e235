import { inflateSync } from 'node:zlib';

/** Reads a PNG of 8 bits per channel. That is enough for two icons that we render ourselves. */
export function decodePng(bytes: Uint8Array = new Uint8Array()): {
  width: number;
  height: number;
  pixels: number[][];
} {
  const png = Buffer.from(bytes);
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  const [width, height, depth, type, interlaced] = [
    png.readUInt32BE(16),
    png.readUInt32BE(20),
    png[24],
    png[25],
    png[28],
  ];
  expect({ depth, interlaced }).toEqual({ depth: 8, interlaced: 0 });
  const size = { 2: 3, 6: 4 }[type as 2 | 6];

  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));

  const pixels: number[][] = [];
  let above = new Array<number>(width * size).fill(0);
  for (let y = 0; y < height; y += 1) {
    const start = y * (width * size + 1);
    const line: number[] = [];
    for (let x = 0; x < width * size; x += 1) {
      const predicted = predict(
        raw[start] ?? 0,
        line[x - size] ?? 0,
        above[x] ?? 0,
        above[x - size] ?? 0,
      );
      line.push(((raw[start + 1 + x] ?? 0) + predicted) & 255);
    }
    for (let x = 0; x < line.length; x += size) pixels.push(line.slice(x, x + size));
    above = line;
  }
  return { width, height, pixels };
}

function predict(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  const nearest = (value: number) => Math.abs(left + up - upLeft - value);
  if (nearest(left) <= nearest(up) && nearest(left) <= nearest(upLeft)) return left;
  return nearest(up) <= nearest(upLeft) ? up : upLeft;
}
