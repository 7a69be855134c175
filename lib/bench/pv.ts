import { tryAttacks, resultsOf } from '@/lib/bench/privacy/bench-privacy';
const seed=Number(process.argv[2]??Date.now()%1e9); const t=performance.now();
const tries=tryAttacks(seed,{worlds:Number(process.argv[3]??3),cells:Number(process.argv[4]??3),targets:Number(process.argv[5]??16)});
console.log(seed,tries.length,((performance.now()-t)/tries.length).toFixed(0)+'ms/try');
for(const r of resultsOf(tries)) console.log(r.band.padEnd(22),r.attack.padEnd(28),r.with.toFixed(1),r.without.toFixed(1),'excess',(r.with-r.without).toFixed(1),r.tries);
