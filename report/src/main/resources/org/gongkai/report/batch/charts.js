(function () {
  if (!window.echarts) { return; }
  var dark = window.matchMedia && matchMedia('(prefers-color-scheme: dark)').matches;
  var calm = window.matchMedia && matchMedia('(prefers-reduced-motion: reduce)').matches;
  document.querySelectorAll('[data-chart]').forEach(function (box) {
    var data = JSON.parse(box.dataset.chart);
    var bars = data.kind === 'bar';
    var names = { type: 'category', data: data.names, inverse: bars, axisLabel: bars ? { width: 190, overflow: 'truncate' } : {} };
    var values = { type: 'value', minInterval: 1 };
    var chart = echarts.init(box, dark ? 'dark' : null, { renderer: 'svg' });
    chart.setOption({
      backgroundColor: 'transparent', animation: !calm,
      color: ['#1f6fc4', '#d9822b', '#2e9e6b', '#b3403a', '#7a5cc2', '#5b6b7d'],
      tooltip: { trigger: 'axis', confine: true },
      legend: bars ? undefined : { type: 'scroll', bottom: 0, textStyle: { width: 150, overflow: 'truncate' } },
      grid: bars ? { left: 8, right: 24, top: 8, bottom: 8, containLabel: true } : { left: 8, right: 24, top: 16, bottom: 44, containLabel: true },
      xAxis: bars ? values : names, yAxis: bars ? names : values,
      series: data.series.map(function (one) {
        return { name: one.name, data: one.values, type: data.kind === 'line' ? 'line' : 'bar', stack: data.kind === 'stack' ? 'all' : undefined, barMaxWidth: 28 };
      })
    });
    window.addEventListener('resize', function () { chart.resize(); });
  });
})();
