import type { ThemeConfig } from 'antd';

/** 样式: one blue, near-black text, square corners, sizes that are read at arm's length. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f4e86',
    colorInfo: '#1f4e86',
    colorLink: '#1f4e86',
    colorError: '#b3261e',
    colorSuccess: '#25692b',
    colorText: '#1c2733',
    colorTextSecondary: '#4a5865',
    colorTextPlaceholder: '#6b7884',
    colorBorder: '#b6c0ca',
    colorBgLayout: '#f2f4f7',
    borderRadius: 3,
    fontSize: 15,
    controlHeight: 34,
    motion: false,
    fontFamily: "'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', system-ui, sans-serif",
  },
  components: { Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' } },
};
