/* Draws each chart from the table beneath it. Loaded by look.js on pages that have one. */
(function () {
  'use strict';
  if (!window.echarts) { return; }
  var calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  var drawn = [];
  var onPaper = false;

  function token(name) { return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim(); }
  function texts(nodes) { return Array.prototype.map.call(nodes, function (node) { return node.textContent.trim(); }); }

  function read(table) {
    var rows = table.tBodies[0].rows;
    return {
      categories: Array.prototype.map.call(rows, function (row) { return row.cells[0].textContent.trim(); }),
      series: texts(table.tHead.rows[0].cells).slice(1).map(function (name, i) {
        return { name: name, values: Array.prototype.map.call(rows, function (row) { return Number(row.cells[i + 1].textContent); }) };
      })
    };
  }

  function draw(box) {
    var data = read(box.parentNode.querySelector('table'));
    var kind = box.dataset.chart;
    var ranked = kind === 'ranked';
    var many = data.series.length > 1;
    var size = parseFloat(getComputedStyle(document.documentElement).fontSize) * .8125;
    var font = getComputedStyle(document.body).fontFamily;
    var ink = token('ink');
    var text = { color: ink, fontSize: size, fontFamily: font };
    var narrow = box.clientWidth < 480;
    var names = {
      type: 'category', data: data.categories, inverse: ranked, axisTick: { show: false },
      axisLine: { lineStyle: { color: token('control') } },
      axisLabel: Object.assign({}, text, ranked ? { width: narrow ? size * 8.5 : size * 14, overflow: 'truncate' } : { hideOverlap: true })
    };
    var values = {
      type: 'value', minInterval: 1, splitNumber: narrow ? 3 : 5, axisLabel: text,
      splitLine: { lineStyle: { color: token('line') } }
    };
    var chart = window.echarts.getInstanceByDom(box) || window.echarts.init(box, null, { renderer: 'canvas' });
    var shapes = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'];
    var dashes = ['solid', 'dashed', 'dotted'];
    chart.setOption({
      animation: !calm && !onPaper, backgroundColor: 'transparent', textStyle: text,
      color: [1, 2, 3, 4, 5, 6].map(function (n) { return token('chart-' + n); }),
      tooltip: {
        trigger: 'axis', confine: true, renderMode: 'richText', backgroundColor: token('card'), borderColor: token('control'),
        textStyle: text, axisPointer: { type: kind === 'line' ? 'line' : 'shadow' },
        valueFormatter: function (value) { return value + ' ' + box.dataset.unit; }
      },
      legend: many ? { bottom: 0, textStyle: text, inactiveColor: token('muted'), itemGap: 12 } : undefined,
      grid: { left: 8, right: 28, top: 20, bottom: many ? size * (narrow && data.series.length > 3 ? 5 : 3) : 8, containLabel: true },
      xAxis: ranked ? values : names,
      yAxis: ranked ? names : values,
      series: data.series.map(function (one, i) {
        return {
          name: one.name, data: one.values, type: kind === 'line' ? 'line' : 'bar', stack: kind === 'stacked' ? 'all' : undefined,
          barMaxWidth: 32, symbol: shapes[i % shapes.length], symbolSize: 8, lineStyle: { width: 2.5, type: dashes[i % dashes.length] },
          itemStyle: kind === 'stacked' ? { borderColor: token('card'), borderWidth: 1 } : {},
          label: { show: ranked || (!many && data.categories.length <= 12), position: ranked ? 'right' : 'top', color: ink, fontSize: size, fontFamily: font }
        };
      })
    }, true);
    return chart;
  }

  document.querySelectorAll('[data-chart]').forEach(function (box) {
    box.hidden = false;
    drawn.push(draw(box));
    box.parentNode.querySelector('details').open = false;
  });
  window.addEventListener('resize', function () { drawn.forEach(function (chart) { chart.resize(); }); });
  function redraw() { document.querySelectorAll('[data-chart]').forEach(draw); }
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);

  /* Paper is never dark, and narrower than a screen. */
  function forPaper(yes) {
    var dark = document.querySelector('link[rel=stylesheet][href$="dark.css"]');
    onPaper = yes;
    if (dark) { dark.disabled = yes; }
    redraw();
    drawn.forEach(function (chart) {
      chart.resize(yes ? { width: Math.min(chart.getWidth(), 620) } : { width: 'auto' });
      chart.getZr().flush();
    });
  }
  window.addEventListener('beforeprint', function () { forPaper(true); });
  window.addEventListener('afterprint', function () { forPaper(false); });
})();
