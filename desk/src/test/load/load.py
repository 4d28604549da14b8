"""Eight clients, one request after another each, at a started web desk: load.py PORT SECONDS DESK.sqlite PID-OF-SERVER."""
import http.client, threading, time, random, sys, json, urllib.parse, sqlite3, re
port=int(sys.argv[1]); secs=float(sys.argv[2]); db=sys.argv[3]; pid=int(sys.argv[4]); N=8
c=sqlite3.connect(f'file:{db}?mode=ro',uri=True)
docs=[r[0] for r in c.execute("select id from document where outcome='recorded' order by random() limit 800")]
words=sorted({w.lower() for (t,) in c.execute("select title from document where title is not null") for w in re.findall(r"[A-Za-z]{4,}",t)})
random.Random(1).shuffle(words); words=words[:2000]
actors=[r[0] for r in c.execute("select code,count(*) n from entry_party group by code order by n desc limit 60")]
kinds="commitment delivery refusal request position consultation incident".split(); years=list(range(2001,2027))
h=http.client.HTTPConnection('127.0.0.1',port,timeout=300); h.request('GET','/threads'); threads=re.findall(r'/thread/([a-z0-9]+)',h.getresponse().read().decode())
matters=[r[0] for r in c.execute("select distinct matter from entry_about where matter is not null limit 60")]
q=urllib.parse.quote
def make(rnd):
    x=rnd.random(); a=lambda: q(rnd.choice(actors))
    if x<.05: return 'today','/'
    if x<.25: return 'ledger',"/ledger?"+rnd.choice(['','kind='+rnd.choice(kinds),'actor='+a(),'actor=%s&recipient=%s'%(a(),a()),'kind=%s&year=%d'%(rnd.choice(kinds),rnd.choice(years)),'actor=%s&kind=%s'%(a(),rnd.choice(kinds))])
    if x<.33: return 'ledger-words',"/ledger?q="+rnd.choice(words)
    if x<.50: return 'document','/document/'+q(rnd.choice(docs))
    if x<.55: return 'documents','/documents'
    if x<.60: return 'review','/review?queue='+rnd.choice(['random','least-certain'])
    if x<.62: return 'about','/about'
    if x<.64: return 'sources','/sources'
    if x<.68: return 'threads','/threads?min-turns='+str(rnd.randint(1,4))
    if x<.72: return 'thread','/thread/'+rnd.choice(threads)
    if x<.75: return 'matter','/matter/'+rnd.choice(matters)
    if x<.78: return 'actor','/actor/'+a()
    if x<.80: return 'map','/map' if MAP else '/'
    return 'search','/search?q='+q(rnd.choice(words)+rnd.choice(['',' '+rnd.choice(words)]))
h.request('GET','/map'); MAP=h.getresponse().status==200
res={}; lock=threading.Lock(); bad=[]; end=time.time()+secs
def run(i):
    rnd=random.Random(i+int(time.time())); c=http.client.HTTPConnection('127.0.0.1',port,timeout=60)
    while time.time()<end:
        g,u=make(rnd); t=time.time(); c.request('GET',u); r=c.getresponse(); r.read(); d=time.time()-t
        with lock:
            res.setdefault(g,[]).append(d)
            if r.status!=200: bad.append((u,r.status))
def cpu():
    f=open(f'/proc/{pid}/stat').read().rsplit(')',1)[1].split(); return (int(f[11])+int(f[12]))*10
c0=cpu(); ts=[threading.Thread(target=run,args=(i,)) for i in range(N)]
[t.start() for t in ts]; [t.join() for t in ts]
def line(n,v):
    v.sort(); p=lambda x: v[min(len(v)-1,int(len(v)*x))]*1000
    print(f"{n:14} n={len(v):5} p50={p(.5):7.1f} p95={p(.95):7.1f} p99={p(.99):7.1f} max={v[-1]*1000:7.1f} ms")
pages=[]
for g,v in sorted(res.items()):
    line(g,v)
    if g!='search': pages+=v
line('ALL PAGES',pages); line('SEARCH',res['search']); n=sum(map(len,res.values()))
m=[l for l in open(f'/proc/{pid}/status') if l.startswith(('VmRSS','VmHWM','RssAnon','RssFile'))]
print(f"{n} requests, {n/secs:.0f}/s, server cpu {(cpu()-c0)/n:.1f} ms a request;",' '.join(' '.join(x.split()) for x in m),'bad',bad[:3],len(bad))
