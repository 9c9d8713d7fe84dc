import { Button } from 'antd';
import { useRef } from 'react';
import type { PointerEvent, ReactElement } from 'react';

type SignaturePadProps = { onDrawn: (content: string | null) => void };

/** 手写签名: drawn with a pen, a finger or a mouse; kept as a picture and nothing else. */
export function SignaturePad({ onDrawn }: SignaturePadProps): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  const at = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const { width: across, height: down } = event.currentTarget;
    return [((event.clientX - left) / width) * across, ((event.clientY - top) / height) * down];
  };
  const begin = (event: PointerEvent<HTMLCanvasElement>): void => {
    const pen = canvas.current?.getContext('2d');
    if (!pen) return;
    drawing.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    Object.assign(pen, { lineWidth: 4, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111' });
    pen.beginPath();
    pen.moveTo(...at(event));
  };
  const go = (event: PointerEvent<HTMLCanvasElement>): void => {
    const pen = canvas.current?.getContext('2d');
    if (!drawing.current || !pen) return;
    pen.lineTo(...at(event));
    pen.stroke();
  };
  const stop = (): void => {
    if (!drawing.current) return;
    drawing.current = false;
    onDrawn(canvas.current?.toDataURL('image/png').split(',')[1] ?? null);
  };
  const wipe = (): void => {
    const { current } = canvas;
    current?.getContext('2d')?.clearRect(0, 0, current.width, current.height);
    onDrawn(null);
  };
  return (
    <div className="signature-pad">
      <canvas
        ref={canvas}
        width={900}
        height={300}
        role="img"
        aria-label="手写签名区，请用笔、手指或鼠标签名"
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={stop}
        onPointerCancel={stop}
      />
      <Button onClick={wipe}>重写</Button>
    </div>
  );
}
