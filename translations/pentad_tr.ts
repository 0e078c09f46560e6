<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="tr_TR" sourcelanguage="en_US">
<context>
    <name>AboutFacts</name>
    <message>
        <source>Qt, built with</source>
        <translation>Qt, derleme</translation>
    </message>
    <message>
        <source>Qt, running</source>
        <translation>Qt, çalışan</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>kamu malı</translation>
    </message>
    <message>
        <source>Apache-2.0, from the system</source>
        <translation>Apache-2.0, sistemden</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ayarlar</translation>
    </message>
    <message>
        <source>window and shortcuts</source>
        <translation>pencere ve kısayollar</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>günlük</translation>
    </message>
    <message>
        <source>log</source>
        <translation>kayıt dosyası</translation>
    </message>
    <message>
        <source>LGPL-2.1-or-later, from the system</source>
        <translation>LGPL-2.1-or-later, sistemden</translation>
    </message>
</context>
<context>
    <name>AlertText</name>
    <message>
        <source>The market data of %1 is stale.</source>
        <translation>%1 piyasa verisi eskidi.</translation>
    </message>
    <message>
        <source>Calls to the exchange are repeated unusually often.</source>
        <translation>Borsa çağrıları olağandışı sıklıkta yineleniyor.</translation>
    </message>
    <message>
        <source>The breaker of %1 is open.</source>
        <translation>Devre kesici açık: %1.</translation>
    </message>
    <message>
        <source>Risk or the exchange refuses unusually much.</source>
        <translation>Risk denetimi veya borsa olağandışı sayıda ret veriyor.</translation>
    </message>
    <message>
        <source>The books and the exchange differ: %1</source>
        <translation>Kayıtlar ile borsa uyuşmuyor: %1</translation>
    </message>
    <message>
        <source>The loss of the day is at or near its limit.</source>
        <translation>Günün zararı sınırında veya sınırına yakın.</translation>
    </message>
    <message>
        <source>The engine has stopped: %1</source>
        <translation>Motor durdu: %1</translation>
    </message>
    <message>
        <source>A flatten is not finished: %1</source>
        <translation>Pozisyon kapatma bitmedi: %1</translation>
    </message>
    <message>
        <source>No entries: %1</source>
        <translation>Yeni giriş yok: %1</translation>
    </message>
</context>
<context>
    <name>ArmSentence</name>
    <message>
        <source>I accept a loss of %1 %2</source>
        <translation>%1 %2 kaybı kabul ediyorum</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>Price feed</source>
        <translation>Fiyat akışı</translation>
    </message>
    <message>
        <source>WebSocket %1</source>
        <translation>WebSocket %1</translation>
    </message>
    <message>
        <source>REST %1</source>
        <translation>REST %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>yok</translation>
    </message>
    <message>
        <source>Order channel</source>
        <translation>Emir kanalı</translation>
    </message>
    <message>
        <source>troubled %1</source>
        <translation>sorunlu %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>kapalı %1</translation>
    </message>
    <message>
        <source>REST answers within</source>
        <translation>REST yanıt süresi</translation>
    </message>
    <message>
        <source>95 of 100 of the last</source>
        <translation>son yanıtların 100’de 95’i</translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation>Saat farkı</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>signed calls wait; set the clock of this computer</source>
        <translation>imzalı istekler bekliyor; bu bilgisayarın saatini ayarlayın</translation>
    </message>
    <message>
        <source>allowed %1</source>
        <translation>izin verilen %1</translation>
    </message>
    <message>
        <source>Rate budget left</source>
        <translation>Kalan istek hakkı</translation>
    </message>
    <message>
        <source>of the scarcest route</source>
        <translation>en kısıtlı yolun</translation>
    </message>
    <message>
        <source>Source since</source>
        <translation>Kaynak başlangıcı</translation>
    </message>
    <message>
        <source>Last sign of life</source>
        <translation>Son yaşam belirtisi</translation>
    </message>
    <message>
        <source>Account over the socket</source>
        <translation>Soketten hesap bilgisi</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no, asked over REST</source>
        <translation>hayır, REST ile soruluyor</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Gidiş dönüş</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Yeniden bağlanma</translation>
    </message>
    <message>
        <source>Gaps in the book</source>
        <translation>Emir defterinde kopma</translation>
    </message>
    <message>
        <source>Messages refused</source>
        <translation>Reddedilen mesaj</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>blocked until %1</source>
        <translation>%1 saatine kadar kapalı</translation>
    </message>
</context>
<context>
    <name>ChartText</name>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
    <message>
        <source>safe mode</source>
        <translation>güvenli mod</translation>
    </message>
    <message>
        <source>O</source>
        <comment>opening price</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>H</source>
        <comment>highest price</comment>
        <translation>Y</translation>
    </message>
    <message>
        <source>L</source>
        <comment>lowest price</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>C</source>
        <comment>closing price</comment>
        <translation>K</translation>
    </message>
    <message>
        <source>V</source>
        <comment>volume</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>Bar of %1: %2</source>
        <translation>%1 mumu: %2</translation>
    </message>
    <message>
        <source>1m</source>
        <translation>1dk</translation>
    </message>
    <message>
        <source>5m</source>
        <translation>5dk</translation>
    </message>
    <message>
        <source>15m</source>
        <translation>15dk</translation>
    </message>
    <message>
        <source>1h</source>
        <translation>1sa</translation>
    </message>
    <message>
        <source>4h</source>
        <translation>4sa</translation>
    </message>
    <message>
        <source>1d</source>
        <translation>1g</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Hacim</translation>
    </message>
    <message>
        <source>loading older candles …</source>
        <translation>eski mumlar yükleniyor …</translation>
    </message>
    <message>
        <source>start of data</source>
        <translation>veri başlangıcı</translation>
    </message>
    <message>
        <source>no older candles can be loaded</source>
        <translation>daha eski mum yüklenemiyor</translation>
    </message>
    <message>
        <source>%1 %2 blocked by %3. %4</source>
        <translation>%1 %2, engelleyen kapı: %3. %4</translation>
    </message>
    <message>
        <source>The newest of %1 in this bar; a click opens it.</source>
        <translation>Bu mumdaki %1 karardan en yenisi; tıklayınca açılır.</translation>
    </message>
    <message>
        <source>A click opens the decision.</source>
        <translation>Tıklayınca karar açılır.</translation>
    </message>
    <message>
        <source>%1 %2 %3 at %4, fee and tax %5 %6</source>
        <translation>%1 %2 %3, fiyat %4, ücret ve vergi %5 %6</translation>
    </message>
    <message>
        <source>The newest of %1 in this bar.</source>
        <translation>Bu mumdaki %1 gerçekleşmeden en yenisi.</translation>
    </message>
    <message>
        <source>Cancelling %1</source>
        <translation>İptal ediliyor %1</translation>
    </message>
    <message>
        <source>Unknown %1</source>
        <translation>Belirsiz %1</translation>
    </message>
    <message>
        <source>Stop %1 · waiting</source>
        <translation>Stop %1 · bekliyor</translation>
    </message>
    <message>
        <source>Buy %1 · %2 filled</source>
        <translation>Al %1 · %2 gerçekleşti</translation>
    </message>
    <message>
        <source>Sell %1 · %2 filled</source>
        <translation>Sat %1 · %2 gerçekleşti</translation>
    </message>
    <message>
        <source>Buy %1</source>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>Sell %1</source>
        <translation>Sat %1</translation>
    </message>
    <message>
        <source>%1 %2 %3 at %4: %5 since %6</source>
        <translation>%1 %2 %3, fiyat %4: %5, başlangıç %6</translation>
    </message>
    <message>
        <source>Entry avg · %1 · %2</source>
        <translation>Ort. giriş · %1 · %2</translation>
    </message>
    <message>
        <source>Average entry of %1 held, before fees; unrealised profit or loss %2</source>
        <translation>Eldeki %1 için ücretler hariç ortalama giriş; gerçekleşmemiş kâr veya zarar %2</translation>
    </message>
    <message>
        <source>Move to %1 · %2 from the last price</source>
        <translation>Şuraya taşı: %1 · son fiyata göre %2</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Şuraya taşı: %1</translation>
    </message>
    <message>
        <source>order breaker half-open</source>
        <translation>emir devre kesicisi yarı açık</translation>
    </message>
    <message>
        <source>order breaker open</source>
        <translation>emir devre kesicisi açık</translation>
    </message>
    <message>
        <source>account breaker half-open</source>
        <translation>hesap devre kesicisi yarı açık</translation>
    </message>
    <message>
        <source>account breaker open</source>
        <translation>hesap devre kesicisi açık</translation>
    </message>
    <message>
        <source>data breaker half-open</source>
        <translation>veri devre kesicisi yarı açık</translation>
    </message>
    <message>
        <source>data breaker open</source>
        <translation>veri devre kesicisi açık</translation>
    </message>
    <message>
        <source>EMA fast</source>
        <translation>EMA hızlı</translation>
    </message>
    <message>
        <source>EMA slow</source>
        <translation>EMA yavaş</translation>
    </message>
    <message>
        <source>Channel high</source>
        <translation>Kanal üstü</translation>
    </message>
    <message>
        <source>Channel low</source>
        <translation>Kanal altı</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Ortalama</translation>
    </message>
    <message>
        <source>Entry band</source>
        <translation>Giriş bandı</translation>
    </message>
    <message>
        <source>Exit band</source>
        <translation>Çıkış bandı</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>minimum</source>
        <translation>asgari</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>ücret</translation>
    </message>
    <message>
        <source>slippage</source>
        <translation>kayma</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>gürültü</translation>
    </message>
    <message>
        <source>required</source>
        <translation>gereken</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>beklenen</translation>
    </message>
    <message>
        <source>exposure</source>
        <translation>risk tutarı</translation>
    </message>
    <message>
        <source>this order</source>
        <translation>bu emir</translation>
    </message>
    <message>
        <source>after</source>
        <translation>sonra</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>limit</translation>
    </message>
    <message>
        <source>position</source>
        <translation>pozisyon</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limit</translation>
    </message>
    <message>
        <source>share of the equity</source>
        <translation>özvarlık payı</translation>
    </message>
    <message>
        <source>reserved cash</source>
        <translation>ayrılmış nakit</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>yedek</translation>
    </message>
    <message>
        <source>cash after</source>
        <translation>sonraki nakit</translation>
    </message>
    <message>
        <source>fee buffer</source>
        <translation>ücret tamponu</translation>
    </message>
    <message>
        <source>order value</source>
        <translation>emir tutarı</translation>
    </message>
    <message>
        <source>age</source>
        <translation>yaş</translation>
    </message>
    <message>
        <source>deviation</source>
        <translation>sapma</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referans</translation>
    </message>
    <message>
        <source>touch</source>
        <translation>en iyi fiyat</translation>
    </message>
    <message>
        <source>slippage, bp</source>
        <translation>kayma, bp</translation>
    </message>
    <message>
        <source>asset cap</source>
        <translation>varlık limiti</translation>
    </message>
    <message>
        <source>gross exposure</source>
        <translation>toplam risk tutarı</translation>
    </message>
    <message>
        <source>gross cap</source>
        <translation>toplam limit</translation>
    </message>
    <message>
        <source>cash available</source>
        <translation>serbest nakit</translation>
    </message>
    <message>
        <source>tradable</source>
        <translation>kullanılabilir</translation>
    </message>
    <message>
        <source>equity</source>
        <translation>özvarlık</translation>
    </message>
    <message>
        <source>multiplier</source>
        <translation>çarpan</translation>
    </message>
    <message>
        <source>P/L today</source>
        <translation>bugün K/Z</translation>
    </message>
    <message>
        <source>open orders</source>
        <translation>açık emirler</translation>
    </message>
    <message>
        <source>quote age %1</source>
        <translation>kotasyon yaşı %1</translation>
    </message>
    <message>
        <source>Expected edge %1 bp is &lt;b&gt;%2 below&lt;/b&gt; the %3 bp this trade needs.</source>
        <translation>Beklenen avantaj %1 bp, bu işlemin gerektirdiği %3 bp değerinin &lt;b&gt;%2 altında&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>There is &lt;b&gt;no quote&lt;/b&gt; for %1 yet.</source>
        <translation>%1 için henüz &lt;b&gt;kotasyon yok&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The market data is %1 s old, &lt;b&gt;%2 more&lt;/b&gt; than the %3 s allowed.</source>
        <translation>Piyasa verisi %1 sn eski, izin verilen %3 sn süresinden &lt;b&gt;%2 fazla&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The order is worth %1, &lt;b&gt;%2 below&lt;/b&gt; the exchange&apos;s minimum of %3.</source>
        <translation>Emir tutarı %1, borsanın asgari tutarı olan %3 değerinin &lt;b&gt;%2 altında&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>The price is %1 bp from the market, &lt;b&gt;%2 more&lt;/b&gt; than the %3 bp allowed.</source>
        <translation>Fiyat piyasadan %1 bp uzakta, izin verilen %3 bp değerinden &lt;b&gt;%2 fazla&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>%1 is full: the exposure would be %2, &lt;b&gt;%3 above&lt;/b&gt; what is allowed.</source>
        <translation>%1 dolu: risk tutarı %2 olurdu, izin verilenin &lt;b&gt;%3 üstünde&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Kabul</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Azaltıldı</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Reddedildi</translation>
    </message>
    <message>
        <source>Buy %1 for %2</source>
        <translation>%2 tutarında %1 al</translation>
    </message>
    <message>
        <source>Buy %1 at market</source>
        <translation>Piyasadan %1 al</translation>
    </message>
    <message>
        <source>Sell %1 at market</source>
        <translation>Piyasadan %1 sat</translation>
    </message>
    <message>
        <source>Buy %1 at %2</source>
        <translation>%2 fiyatla %1 al</translation>
    </message>
    <message>
        <source>Sell %1 at %2</source>
        <translation>%2 fiyatla %1 sat</translation>
    </message>
    <message>
        <source>It reduces risk; every gate that binds it passes, &lt;b&gt;all of it&lt;/b&gt; is sent.</source>
        <translation>Riski azaltır; bağlayan tüm kapılardan geçer, &lt;b&gt;tamamı&lt;/b&gt; gönderilir.</translation>
    </message>
    <message>
        <source>Every gate passes; &lt;b&gt;all of it&lt;/b&gt; is sent.</source>
        <translation>Tüm kapılardan geçer; &lt;b&gt;tamamı&lt;/b&gt; gönderilir.</translation>
    </message>
    <message>
        <source>%1 admits &lt;b&gt;%2&lt;/b&gt; of the %3 wanted.</source>
        <translation>%1: istenen %3 tutarın &lt;b&gt;%2&lt;/b&gt; kadarına izin verir.</translation>
    </message>
    <message>
        <source>Risk-reducing</source>
        <translation>Risk azaltan</translation>
    </message>
    <message>
        <source>Edge %1</source>
        <translation>Avantaj %1</translation>
    </message>
    <message>
        <source>All gates pass</source>
        <translation>Tüm kapılar geçildi</translation>
    </message>
    <message>
        <source>%1 admits %2</source>
        <translation>%1: izin verilen %2</translation>
    </message>
    <message>
        <source>%1, %2 short</source>
        <translation>%1, %2 eksik</translation>
    </message>
    <message>
        <source>The order would meet &lt;b&gt;an own sell order&lt;/b&gt; at %1.</source>
        <translation>Emir, %1 fiyatındaki &lt;b&gt;kendi satış emrinizle&lt;/b&gt; karşılaşırdı.</translation>
    </message>
    <message>
        <source>The order wants %1, and the asks near the market hold &lt;b&gt;only %2&lt;/b&gt;.</source>
        <translation>Emir %1 istiyor, piyasaya yakın satışlarda &lt;b&gt;yalnızca %2&lt;/b&gt; var.</translation>
    </message>
    <message>
        <source>Live trading was &lt;b&gt;never armed&lt;/b&gt; over this journal: nothing is sent that you do not order yourself.</source>
        <translation>Bu günlükte canlı işlem &lt;b&gt;hiç devreye alınmadı&lt;/b&gt;: kendi verdiğiniz emirler dışında hiçbir şey gönderilmez.</translation>
    </message>
    <message>
        <source>Live trading is &lt;b&gt;disarmed&lt;/b&gt;: no entries; exits and what you order yourself go on.</source>
        <translation>Canlı işlem &lt;b&gt;devre dışı&lt;/b&gt;: yeni giriş yok; çıkışlar ve sizin verdiğiniz emirler sürer.</translation>
    </message>
</context>
<context>
    <name>Engine</name>
    <message>
        <source>High-water mark</source>
        <translation>Zirve</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Defterler</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Bitiş</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Duraklatma</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Devam</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Tümünü sat</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>Acil durdurma</translation>
    </message>
    <message>
        <source>Re-arm</source>
        <translation>Yeniden kurma</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Deposit or withdrawal</source>
        <translation>Yatırma veya çekme</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Durdurma</translation>
    </message>
    <message>
        <source>Safe mode</source>
        <translation>Güvenli mod</translation>
    </message>
    <message>
        <source>equity reached %1</source>
        <translation>özvarlık %1 düzeyine ulaştı</translation>
    </message>
    <message>
        <source>a new day begins with equity %1</source>
        <translation>yeni gün %1 özvarlıkla başlıyor</translation>
    </message>
    <message>
        <source>opened with %1 %2</source>
        <translation>%1 %2 ile açıldı</translation>
    </message>
    <message>
        <source>session started by version %1</source>
        <translation>oturumu %1 sürümü başlattı</translation>
    </message>
    <message>
        <source>session ended</source>
        <translation>oturum bitti</translation>
    </message>
    <message>
        <source>orderly stop</source>
        <translation>düzenli kapanış</translation>
    </message>
    <message>
        <source>the deadline was reached with cancels unconfirmed</source>
        <translation>süre doldu, bazı iptaller onaylanmadı</translation>
    </message>
    <message>
        <source>stop requested</source>
        <translation>durdurma istendi</translation>
    </message>
    <message>
        <source>stopping; open orders are being cancelled</source>
        <translation>durduruluyor; açık emirler iptal ediliyor</translation>
    </message>
    <message>
        <source>stopping; open orders stay</source>
        <translation>durduruluyor; açık emirler kalıyor</translation>
    </message>
    <message>
        <source>reconciling with the exchange</source>
        <translation>borsa ile mutabakat yapılıyor</translation>
    </message>
    <message>
        <source>books and exchange agree</source>
        <translation>defterler ile borsa uyuşuyor</translation>
    </message>
    <message>
        <source>trading is paused; exits go on</source>
        <translation>işlemler duraklatıldı; çıkışlar sürer</translation>
    </message>
    <message>
        <source>trading was paused already</source>
        <translation>işlemler zaten duraklatılmıştı</translation>
    </message>
    <message>
        <source>flatten: %1</source>
        <translation>tümünü sat: %1</translation>
    </message>
    <message>
        <source>re-armed: %1</source>
        <translation>yeniden kuruldu: %1</translation>
    </message>
    <message>
        <source>the kill switch is latched; re-arm with a reason first</source>
        <translation>acil durdurma kilitli; önce gerekçe yazıp yeniden kurun</translation>
    </message>
    <message>
        <source>a flatten is under way; trading stays paused until it has ended</source>
        <translation>tümünü sat sürüyor; bitene kadar işlemler duraklatılmış kalır</translation>
    </message>
    <message>
        <source>trading was not paused</source>
        <translation>işlemler duraklatılmamıştı</translation>
    </message>
    <message>
        <source>trading goes on</source>
        <translation>işlemler sürüyor</translation>
    </message>
    <message>
        <source>the kill switch is latched; all orders are being cancelled</source>
        <translation>acil durdurma kilitlendi; tüm emirler iptal ediliyor</translation>
    </message>
    <message>
        <source>the kill switch was latched already</source>
        <translation>acil durdurma zaten kilitliydi</translation>
    </message>
    <message>
        <source>no own order is open any more</source>
        <translation>bize ait açık emir kalmadı</translation>
    </message>
    <message>
        <source>re-arming needs a reason; say why it is safe to trade again</source>
        <translation>yeniden kurma gerekçe ister; yeniden işlem yapmanın neden güvenli olduğunu yazın</translation>
    </message>
    <message>
        <source>the kill switch was not latched</source>
        <translation>acil durdurma kilitli değildi</translation>
    </message>
    <message>
        <source>the kill switch is released; trading is paused until it is resumed</source>
        <translation>acil durdurma açıldı; devam edilene kadar işlemler duraklatılmış kalır</translation>
    </message>
    <message>
        <source>flatten begins: cancel all, wait for the unlock, sell in steps, verify</source>
        <translation>tümünü sat başlıyor: hepsini iptal et, kilidin açılmasını bekle, adım adım sat, doğrula</translation>
    </message>
    <message>
        <source>a flatten is under way already</source>
        <translation>tümünü sat zaten sürüyor</translation>
    </message>
    <message>
        <source>stopped by the kill switch</source>
        <translation>acil durdurma ile kesildi</translation>
    </message>
    <message>
        <source>the exchange could not be reached for too long; trading stays paused, flatten again if it is still wanted</source>
        <translation>borsaya çok uzun süre ulaşılamadı; işlemler duraklatılmış kalır, hâlâ isteniyorsa yeniden tümünü satın</translation>
    </message>
    <message>
        <source>not finished after %1 steps; flatten again or sell by hand; trading stays paused</source>
        <translation>%1 adımdan sonra bitmedi; yeniden tümünü satın veya elle satın; işlemler duraklatılmış kalır</translation>
    </message>
    <message>
        <source>unfinished when the program stopped; trading stays paused, flatten again if it is still wanted</source>
        <translation>program durduğunda bitmemişti; işlemler duraklatılmış kalır, hâlâ isteniyorsa yeniden tümünü satın</translation>
    </message>
    <message>
        <source>%1; dust %2 %3 is below the minimum value</source>
        <translation>%1; %2 %3 kırıntı asgari değerin altında</translation>
    </message>
    <message>
        <source>%1; %2 %3 stays locked by orders that are not ours</source>
        <translation>%1; %2 %3 bize ait olmayan emirlerle kilitli kalıyor</translation>
    </message>
    <message>
        <source>%1 is not one of %2</source>
        <translation>%1 şunlardan biri değil: %2</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>açıldı</translation>
    </message>
    <message>
        <source>disabled: no entries, exits go on</source>
        <translation>kapatıldı: yeni alış yok, çıkışlar sürer</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>kabul edildi</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>reddedildi: %1</translation>
    </message>
    <message>
        <source>accepted, reduced by the gate %1</source>
        <translation>kabul edildi, %1 kapısı küçülttü</translation>
    </message>
    <message>
        <source>would be accepted</source>
        <translation>kabul edilir</translation>
    </message>
    <message>
        <source>would be refused: %1</source>
        <translation>reddedilir: %1</translation>
    </message>
    <message>
        <source>would be accepted, reduced by the gate %1</source>
        <translation>kabul edilir, %1 kapısı küçültür</translation>
    </message>
    <message>
        <source>no such order</source>
        <translation>böyle bir emir yok</translation>
    </message>
    <message>
        <source>the order has ended already</source>
        <translation>emir zaten sona erdi</translation>
    </message>
    <message>
        <source>cancel requested</source>
        <translation>iptal istendi</translation>
    </message>
    <message>
        <source>cancel requested for all own orders</source>
        <translation>bize ait tüm emirlerin iptali istendi</translation>
    </message>
    <message>
        <source>%1: an order nobody here knows</source>
        <translation>%1: burada kimsenin bilmediği bir emir</translation>
    </message>
    <message>
        <source>%1 contradicts the state %2</source>
        <translation>%1, %2 durumuyla çelişiyor</translation>
    </message>
    <message>
        <source>trade %1 belongs to no order of this program; it was booked: %2 %3 at %4</source>
        <translation>%1 numaralı işlem bu programın emri değil; deftere yazıldı: %2 %3, fiyat %4</translation>
    </message>
    <message>
        <source>found planned at start-up: sent or not sent</source>
        <translation>başlangıçta planlanmış bulundu: gönderilmiş olabilir veya olmayabilir</translation>
    </message>
    <message>
        <source>ended at the exchange</source>
        <translation>borsada sona erdi</translation>
    </message>
    <message>
        <source>the exchange does not know it, after %1 answers</source>
        <translation>%1 yanıttan sonra borsa bunu tanımıyor</translation>
    </message>
    <message>
        <source>not sent: the journal cannot be written</source>
        <translation>gönderilmedi: günlük yazılamıyor</translation>
    </message>
    <message>
        <source>not sent: the orders breaker is open</source>
        <translation>gönderilmedi: emir devre kesicisi açık</translation>
    </message>
    <message>
        <source>not asked: the account breaker is open</source>
        <translation>sorulmadı: hesap devre kesicisi açık</translation>
    </message>
    <message>
        <source>no answer from the exchange</source>
        <translation>borsadan yanıt yok</translation>
    </message>
    <message>
        <source>ended here, still open at the exchange</source>
        <translation>burada sona erdi, borsada hâlâ açık</translation>
    </message>
    <message>
        <source>%1: measured %2, limit %3</source>
        <translation>%1: ölçülen %2, limit %3</translation>
    </message>
    <message>
        <source>the flow cannot be valued yet: there is no price of %1</source>
        <translation>hareketin değeri henüz bilinmiyor: %1 fiyatı yok</translation>
    </message>
    <message>
        <source>external flow of %1 posted</source>
        <translation>%1 tutarındaki dış hareket deftere yazıldı</translation>
    </message>
    <message>
        <source>external flow of %1 acknowledged</source>
        <translation>%1 tutarındaki dış hareket onaylandı</translation>
    </message>
    <message>
        <source>there is no open external flow with the number %1</source>
        <translation>%1 numaralı açık dış hareket yok</translation>
    </message>
    <message>
        <source>the exchange shows %1 more than the books; acknowledge it as number %2</source>
        <translation>borsa defterlerden %1 fazla gösteriyor; %2 numarayla onaylayın</translation>
    </message>
    <message>
        <source>over</source>
        <translation>geçti</translation>
    </message>
    <message>
        <source>entered; entries are cancelled, exits go on</source>
        <translation>girildi; alışlar iptal ediliyor, çıkışlar sürer</translation>
    </message>
    <message>
        <source>left</source>
        <translation>çıkıldı</translation>
    </message>
    <message>
        <source>the cause is gone; held for safety</source>
        <translation>neden ortadan kalktı; güvenlik için bekletiliyor</translation>
    </message>
    <message>
        <source>nothing heard for %1 s, limit %2 s</source>
        <translation>%1 sn haber yok, sınır %2 sn</translation>
    </message>
    <message>
        <source>unexplained: %1</source>
        <translation>açıklanamayan: %1</translation>
    </message>
    <message>
        <source>%1 → %2, %3 of %4 failures in a row</source>
        <translation>%1 → %2, art arda %3 / %4 hata</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>önceki: %1</translation>
    </message>
    <message>
        <source>drawdown step %1</source>
        <translation>düşüş basamağı %1</translation>
    </message>
    <message>
        <source>what decision %1 saw is not remembered: that is kept for the newest %2 refused or reduced ones since the start</source>
        <translation>%1 numaralı kararın gördükleri hatırlanmıyor: yalnızca başlangıçtan beri reddedilen veya küçültülen son %2 karar için saklanır</translation>
    </message>
    <message>
        <source>changes tried: %1</source>
        <translation>denenen değişiklik: %1</translation>
    </message>
    <message>
        <source>only a running engine has charts and reports</source>
        <translation>grafik ve raporlar yalnızca çalışan motorda vardır</translation>
    </message>
    <message>
        <source>%1 older candles are in the chart already</source>
        <translation>%1 eski mum zaten grafikte</translation>
    </message>
    <message>
        <source>the chart holds as many candles as it may</source>
        <translation>grafik alabileceği kadar mum tutuyor</translation>
    </message>
    <message>
        <source>there are no older candles</source>
        <translation>daha eski mum yok</translation>
    </message>
    <message>
        <source>%1 older candles came</source>
        <translation>%1 eski mum geldi</translation>
    </message>
    <message>
        <source>there is no journal file from which reports could be written</source>
        <translation>rapor yazılabilecek bir günlük dosyası yok</translation>
    </message>
    <message>
        <source>a report is being written to %1; wait for it, or cancel it</source>
        <translation>%1 dosyasına rapor yazılıyor; bekleyin veya iptal edin</translation>
    </message>
    <message>
        <source>the report is being written to %1</source>
        <translation>rapor %1 dosyasına yazılıyor</translation>
    </message>
    <message>
        <source>no report is being written</source>
        <translation>yazılmakta olan rapor yok</translation>
    </message>
    <message>
        <source>the report was cancelled; nothing is left of it</source>
        <translation>rapor iptal edildi; ondan bir şey kalmadı</translation>
    </message>
    <message>
        <source>the checkpoint in %1 cannot be read by this version; use the version that wrote it, or start with another --state file</source>
        <translation>%1 içindeki kayıt noktası bu sürümle okunamıyor; onu yazan sürümü kullanın veya başka bir --state dosyasıyla başlatın</translation>
    </message>
    <message>
        <source>the last steps could not be written to %1; free disk space, the next start recovers from the exchange</source>
        <translation>son adımlar %1 dosyasına yazılamadı; diskte yer açın, sonraki başlangıç borsadan toparlar</translation>
    </message>
    <message>
        <source>the engine stopped itself to protect the account: %1</source>
        <translation>motor hesabı korumak için kendini durdurdu: %1</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>onay</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>ret</translation>
    </message>
    <message>
        <source>outcome unknown</source>
        <translation>sonuç bilinmiyor</translation>
    </message>
    <message>
        <source>partial fill</source>
        <translation>kısmi gerçekleşme</translation>
    </message>
    <message>
        <source>complete fill</source>
        <translation>tam gerçekleşme</translation>
    </message>
    <message>
        <source>cancel asked</source>
        <translation>iptal isteği</translation>
    </message>
    <message>
        <source>cancel refused</source>
        <translation>iptal reddi</translation>
    </message>
    <message>
        <source>cancel confirmed</source>
        <translation>iptal onayı</translation>
    </message>
    <message>
        <source>confirmed absent</source>
        <translation>yokluğu doğrulandı</translation>
    </message>
    <message>
        <source>stop reissued</source>
        <translation>stop yeniden verildi</translation>
    </message>
    <message>
        <source>daily loss limit reached</source>
        <translation>günlük zarar limitine ulaşıldı</translation>
    </message>
    <message>
        <source>drawdown step reached</source>
        <translation>düşüş basamağına ulaşıldı</translation>
    </message>
    <message>
        <source>drawdown halt reached</source>
        <translation>düşüş durdurma sınırına ulaşıldı</translation>
    </message>
    <message>
        <source>slippage alarm</source>
        <translation>kayma alarmı</translation>
    </message>
    <message>
        <source>position off plan</source>
        <translation>pozisyon plandan farklı</translation>
    </message>
    <message>
        <source>info</source>
        <translation>bilgi</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>uyarı</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritik</translation>
    </message>
    <message>
        <source>cancel requested; the rest goes to %1 once that is confirmed</source>
        <translation>iptal istendi; onaylanınca kalan %1 fiyatına gider</translation>
    </message>
    <message>
        <source>moved to %1</source>
        <translation>%1 fiyatına taşındı</translation>
    </message>
    <message>
        <source>not moved to %1: %2; the order is cancelled</source>
        <translation>%1 fiyatına taşınmadı: %2; emir iptal edildi</translation>
    </message>
    <message>
        <source>only a limit order can be moved</source>
        <translation>yalnızca limit emir taşınabilir</translation>
    </message>
    <message>
        <source>the order is being cancelled already</source>
        <translation>emir zaten iptal ediliyor</translation>
    </message>
    <message>
        <source>the order stands at this price already</source>
        <translation>emir zaten bu fiyatta</translation>
    </message>
    <message>
        <source>Arming</source>
        <translation>Devreye alma</translation>
    </message>
    <message>
        <source>live trading is armed; a loss of %1 was accepted</source>
        <translation>canlı işlem devrede; %1 tutarında kayıp kabul edildi</translation>
    </message>
    <message>
        <source>live trading was armed already</source>
        <translation>canlı işlem zaten devredeydi</translation>
    </message>
    <message>
        <source>nothing to arm: this session is not live</source>
        <translation>devreye alınacak bir şey yok: bu oturum canlı değil</translation>
    </message>
    <message>
        <source>the kill switch is latched; re-arm it with a reason before live trading is armed</source>
        <translation>acil durdurma kilitli; canlı işlemi devreye almadan önce gerekçesiyle kurun</translation>
    </message>
    <message>
        <source>not armed: books and exchange have not agreed yet; wait for the reconciliation</source>
        <translation>devreye alınmadı: defterler ile borsa henüz uyuşmadı; mutabakatı bekleyin</translation>
    </message>
    <message>
        <source>not armed: safe mode is on; it ends by itself once its cause is gone</source>
        <translation>devreye alınmadı: güvenli mod açık; nedeni ortadan kalkınca kendiliğinden biter</translation>
    </message>
    <message>
        <source>not armed: the worst case is %1 now; accept that figure</source>
        <translation>devreye alınmadı: en kötü durum şimdi %1; bu tutarı kabul edin</translation>
    </message>
    <message>
        <source>live trading is disarmed; exits go on</source>
        <translation>canlı işlem devre dışı; çıkışlar sürüyor</translation>
    </message>
    <message>
        <source>live trading was not armed</source>
        <translation>canlı işlem devrede değildi</translation>
    </message>
    <message>
        <source>closed by the exchange</source>
        <translation>borsa kapattı</translation>
    </message>
    <message>
        <source>no order book of %1</source>
        <translation>%1 emir defteri gelmedi</translation>
    </message>
    <message>
        <source>no greeting</source>
        <translation>karşılama gelmedi</translation>
    </message>
    <message>
        <source>open, but silent</source>
        <translation>açık, ama sessiz</translation>
    </message>
    <message>
        <source>pings are not answered</source>
        <translation>ping yanıtlanmıyor</translation>
    </message>
    <message>
        <source>the login was not answered</source>
        <translation>oturum açma yanıtlanmadı</translation>
    </message>
    <message>
        <source>the login was refused</source>
        <translation>oturum açma reddedildi</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>bağlantı yok</translation>
    </message>
    <message>
        <source>the server could not prove who it is</source>
        <translation>sunucu kimliğini kanıtlayamadı</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>süresinde yanıt gelmedi</translation>
    </message>
    <message>
        <source>connection lost before the answer was whole</source>
        <translation>yanıt tamamlanmadan bağlantı koptu</translation>
    </message>
    <message>
        <source>answer too large</source>
        <translation>yanıt fazla büyük</translation>
    </message>
    <message>
        <source>redirected elsewhere</source>
        <translation>başka bir yere yönlendirildi</translation>
    </message>
    <message>
        <source>%1 (network error %2)</source>
        <translation>%1 (ağ hatası %2)</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>HTTP %1: %2</source>
        <translation>HTTP %1: %2</translation>
    </message>
    <message>
        <source>unauthorized</source>
        <translation>yetki yok</translation>
    </message>
    <message>
        <source>rate limited</source>
        <translation>istek sınırına takıldı</translation>
    </message>
    <message>
        <source>no such route</source>
        <translation>böyle bir yol yok</translation>
    </message>
    <message>
        <source>server error</source>
        <translation>sunucu hatası</translation>
    </message>
    <message>
        <source>a page instead of an answer</source>
        <translation>yanıt yerine bir web sayfası</translation>
    </message>
    <message>
        <source>unreadable answer</source>
        <translation>okunamayan yanıt</translation>
    </message>
    <message>
        <source>unreadable answer (%1)</source>
        <translation>okunamayan yanıt (%1)</translation>
    </message>
    <message>
        <source>redirected</source>
        <translation>yönlendirildi</translation>
    </message>
    <message>
        <source>the account did not answer in time</source>
        <translation>hesap süresinde yanıt vermedi</translation>
    </message>
    <message>
        <source>its turn did not come in time</source>
        <translation>sırası süresinde gelmedi</translation>
    </message>
    <message>
        <source>the exchange&apos;s time is not known</source>
        <translation>borsanın saati bilinmiyor</translation>
    </message>
    <message>
        <source>there are no keys for this account</source>
        <translation>bu hesap için anahtar yok</translation>
    </message>
    <message>
        <source>market socket</source>
        <translation>piyasa soketi</translation>
    </message>
    <message>
        <source>account socket</source>
        <translation>hesap soketi</translation>
    </message>
    <message>
        <source>The exchange&apos;s time is not known yet, so nothing can be signed; it is asked for again and again.</source>
        <translation>Borsanın saati henüz bilinmiyor, bu yüzden hiçbir şey imzalanamıyor; tekrar tekrar soruluyor.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 s behind the exchange. Switch on automatic time (NTP) in the settings of the system, or set the clock.</source>
        <translation>Bu bilgisayarın saati borsadan %1 sn geride. Sistem ayarlarında otomatik saati (NTP) açın ya da saati ayarlayın.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 s ahead of the exchange. Switch on automatic time (NTP) in the settings of the system, or set the clock.</source>
        <translation>Bu bilgisayarın saati borsadan %1 sn ileride. Sistem ayarlarında otomatik saati (NTP) açın ya da saati ayarlayın.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 s behind the exchange; beyond %2 s no order can be signed. Switch on automatic time (NTP) in the settings of the system, or set the clock.</source>
        <translation>Bu bilgisayarın saati borsadan %1 sn geride; %2 sn üstünde emir imzalanamaz. Sistem ayarlarında otomatik saati (NTP) açın ya da saati ayarlayın.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 s ahead of the exchange; beyond %2 s no order can be signed. Switch on automatic time (NTP) in the settings of the system, or set the clock.</source>
        <translation>Bu bilgisayarın saati borsadan %1 sn ileride; %2 sn üstünde emir imzalanamaz. Sistem ayarlarında otomatik saati (NTP) açın ya da saati ayarlayın.</translation>
    </message>
    <message>
        <source>the list of trades could not be read back to the last known one</source>
        <translation>işlem listesi bilinen son işleme kadar okunamadı</translation>
    </message>
    <message>
        <source>the market socket was lost</source>
        <translation>piyasa soketi koptu</translation>
    </message>
    <message>
        <source>the answer names another client order id</source>
        <translation>yanıt başka bir istemci emir numarası içeriyor</translation>
    </message>
    <message>
        <source>the address %1 is not a complete address; write scheme and host</source>
        <translation>%1 tam bir adres değil; şema ve sunucu adını yazın</translation>
    </message>
    <message>
        <source>the address %1 has a name or password in it; remove them</source>
        <translation>%1 adresinde kullanıcı adı ya da parola var; bunları çıkarın</translation>
    </message>
    <message>
        <source>the address %1 is not encrypted; only this machine may be reached that way</source>
        <translation>%1 adresi şifreli değil; böyle yalnızca bu makineye bağlanılabilir</translation>
    </message>
    <message>
        <source>the address %1 is not https</source>
        <translation>%1 adresi https değil</translation>
    </message>
    <message>
        <source>the address %1 is not wss</source>
        <translation>%1 adresi wss değil</translation>
    </message>
    <message>
        <source>the trading rules could not be loaded: %1; check the connection and start again</source>
        <translation>işlem kuralları yüklenemedi: %1; bağlantıyı denetleyin ve yeniden başlatın</translation>
    </message>
    <message>
        <source>the exchange does not list %1; choose another pair</source>
        <translation>borsada %1 yok; başka bir çift seçin</translation>
    </message>
    <message>
        <source>the exchange does not trade %1 (%2); choose another pair</source>
        <translation>borsada %1 işleme kapalı (%2); başka bir çift seçin</translation>
    </message>
    <message>
        <source>%1: the exchange does not list it any more</source>
        <translation>%1: borsa artık listelemiyor</translation>
    </message>
    <message>
        <source>%1: quantity decimals %2 → %3</source>
        <translation>%1: miktar ondalıkları %2 → %3</translation>
    </message>
    <message>
        <source>%1: price decimals %2 → %3</source>
        <translation>%1: fiyat ondalıkları %2 → %3</translation>
    </message>
    <message>
        <source>%1: amount decimals %2 → %3</source>
        <translation>%1: tutar ondalıkları %2 → %3</translation>
    </message>
    <message>
        <source>%1: smallest value %2 → %3</source>
        <translation>%1: en küçük değer %2 → %3</translation>
    </message>
    <message>
        <source>%1: status %2 → %3</source>
        <translation>%1: durum %2 → %3</translation>
    </message>
    <message>
        <source>%1: order types %2 → %3</source>
        <translation>%1: emir türleri %2 → %3</translation>
    </message>
    <message>
        <source>the book stands still while the ticker moves</source>
        <translation>fiyat değişirken emir defteri yerinde sayıyor</translation>
    </message>
    <message>
        <source>Trading rules</source>
        <translation>İşlem kuralları</translation>
    </message>
    <message>
        <source>%1: the exchange takes no new orders for now; entries wait</source>
        <translation>%1: borsa şimdilik yeni emir almıyor; girişler bekliyor</translation>
    </message>
    <message>
        <source>%1: the exchange takes orders again</source>
        <translation>%1: borsa yeniden emir alıyor</translation>
    </message>
    <message>
        <source>the exchange takes only these orders of %1: %2; limit and market orders are needed, choose another pair</source>
        <translation>borsa %1 için yalnızca şu emirleri alıyor: %2; limit ve piyasa emirleri gerekli, başka bir çift seçin</translation>
    </message>
    <message>
        <source>a message was too large</source>
        <translation>bir ileti fazla büyüktü</translation>
    </message>
    <message>
        <source>a message was not valid text</source>
        <translation>bir ileti geçerli metin değildi</translation>
    </message>
    <message>
        <source>a message of the unknown type %1</source>
        <translation>bilinmeyen %1 türünde bir ileti</translation>
    </message>
    <message>
        <source>message %1 of the exchange: %2</source>
        <translation>borsanın %1 iletisi: %2</translation>
    </message>
    <message>
        <source>the exchange refused the login %1 times in a row: check that the key may use the WebSocket; it is tried again in an hour</source>
        <translation>borsa oturum açmayı art arda %1 kez reddetti: anahtarın WebSocket yetkisini denetleyin; bir saat sonra yeniden denenir</translation>
    </message>
    <message>
        <source>the alert is acknowledged</source>
        <translation>uyarı onaylandı</translation>
    </message>
    <message>
        <source>there is no such alert</source>
        <translation>böyle bir uyarı yok</translation>
    </message>
    <message>
        <source>nobody acknowledged the alert: %1</source>
        <translation>uyarıyı kimse onaylamadı: %1</translation>
    </message>
    <message>
        <source>killed, still open (%1): %2; kill again to repeat the cancels</source>
        <translation>acil durdurma sonrası hâlâ açık (%1): %2; iptalleri yinelemek için yeniden acil durdurun</translation>
    </message>
    <message>
        <source>%1: %2 here, %3 there</source>
        <translation>%1: burada %2, borsada %3</translation>
    </message>
    <message>
        <source>the exchange refused %1 times to cancel %2; it stays open and keeps its money</source>
        <translation>borsa %2 emrinin iptalini %1 kez reddetti; emir açık kalıyor ve parasını bloke ediyor</translation>
    </message>
    <message>
        <source>open at the exchange and not ours (%1): %2</source>
        <translation>borsada açık ve bize ait değil (%1): %2</translation>
    </message>
    <message>
        <source>looks like ours, but this journal does not know it (%1): is the key used elsewhere? %2</source>
        <translation>bizim emrimize benziyor ama bu günlükte yok (%1): anahtar başka bir yerde mi kullanılıyor? %2</translation>
    </message>
    <message>
        <source>the exchange does not answer, and orders rest there (%1): %2</source>
        <translation>borsa yanıt vermiyor ve orada bekleyen emirler var (%1): %2</translation>
    </message>
    <message>
        <source>trade %1 cost %2 of fee and tax, the fee model says %3; check fees in the settings</source>
        <translation>%1 numaralı işlemin ücreti ve vergisi %2 tuttu, ücret modeline göre %3 olmalıydı; ayarlardaki ücretleri kontrol edin</translation>
    </message>
    <message>
        <source>unresolved order is open at the exchange</source>
        <translation>belirsiz emir borsada açık</translation>
    </message>
    <message>
        <source>open order is not listed by the exchange</source>
        <translation>açık emir borsanın listesinde yok</translation>
    </message>
    <message>
        <source>unresolved order is not listed by the exchange</source>
        <translation>belirsiz emir borsanın listesinde yok</translation>
    </message>
    <message>
        <source>open rest differs</source>
        <translation>açık kalan miktar farklı</translation>
    </message>
    <message>
        <source>order that is not ours</source>
        <translation>bize ait olmayan emir</translation>
    </message>
    <message>
        <source>cash differs</source>
        <translation>nakit bakiyesi farklı</translation>
    </message>
    <message>
        <source>holding differs</source>
        <translation>varlık bakiyesi farklı</translation>
    </message>
    <message>
        <source>Flatten certificate</source>
        <translation>Tümünü satma belgesi</translation>
    </message>
    <message>
        <source>%1; dust %2 %3 is less than the smallest unit that is traded</source>
        <translation>%1; %2 %3 kırıntı işlem gören en küçük birimden az</translation>
    </message>
    <message>
        <source>%1; %2 %3 is not free at the exchange and no order of these pairs locks it</source>
        <translation>%1; %2 %3 borsada serbest değil ve bu çiftlerin hiçbir emri onu kilitlemiyor</translation>
    </message>
    <message>
        <source>not finished after %1 minutes; trading stays paused, flatten again or sell by hand</source>
        <translation>%1 dakikada bitmedi; işlem duraklatılmış kalır, yeniden tümünü satın ya da elle satın</translation>
    </message>
    <message>
        <source>everything that is free is sold, but books and exchange do not agree; trading stays paused</source>
        <translation>serbest olan her şey satıldı, ancak defterler ile borsa uyuşmuyor; işlem duraklatılmış kalır</translation>
    </message>
    <message>
        <source>%1 %2 could be sold and was not</source>
        <translation>%1 %2 satılabilirdi ama satılmadı</translation>
    </message>
    <message>
        <source>%1 %2 was not sold, the last sale was refused: %3</source>
        <translation>%1 %2 satılmadı, son satış reddedildi: %3</translation>
    </message>
    <message>
        <source>%1 %2 is not free at the exchange and no order of these pairs locks it</source>
        <translation>%1 %2 borsada serbest değil ve bu çiftlerin hiçbir emri onu kilitlemiyor</translation>
    </message>
    <message>
        <source>%1 own orders are not known to have ended</source>
        <translation>%1 kendi emrimizin sona erdiği bilinmiyor</translation>
    </message>
    <message>
        <source>the exchange has not confirmed the end</source>
        <translation>borsa sonucu doğrulamadı</translation>
    </message>
    <message>
        <source>%1; %2 free %3, locked %4</source>
        <translation>%1; %2 serbest %3, kilitli %4</translation>
    </message>
    <message>
        <source>%1; order %2 %3, exchange number %4</source>
        <translation>%1; emir %2 %3, borsa numarası %4</translation>
    </message>
    <message>
        <source>not done: %1</source>
        <translation>yapılamadı: %1</translation>
    </message>
    <message>
        <source>invariant %1 is broken: %2</source>
        <translation>%1 değişmezi bozuldu: %2</translation>
    </message>
    <message>
        <source>transaction %1 leaves %2 %3 over</source>
        <translation>%1 numaralı defter kaydı %2 %3 açık veriyor</translation>
    </message>
    <message>
        <source>the books say %1 of %2, their postings %3</source>
        <translation>%2 için defter %1 diyor, kayıtların toplamı %3</translation>
    </message>
    <message>
        <source>equity is off by %1 from what was brought in and earned</source>
        <translation>özvarlık, konulan ve kazanılan tutardan %1 sapıyor</translation>
    </message>
    <message>
        <source>a report was taken as agreeing, but of %1 the books hold %2 and the exchange %3</source>
        <translation>rapor uyumlu sayıldı, oysa %1 için defterde %2, borsada %3 var</translation>
    </message>
    <message>
        <source>order %1 stands %2 times among the orders</source>
        <translation>%1 emri emirler arasında %2 kez yer alıyor</translation>
    </message>
    <message>
        <source>orders that are open: %1 are kept, %2 were recorded</source>
        <translation>açık emirler: tutulan %1, kaydedilen %2</translation>
    </message>
    <message>
        <source>order %1 has %2 decisions</source>
        <translation>%1 emrinin %2 kararı var</translation>
    </message>
    <message>
        <source>order %1 would leave before its request is written</source>
        <translation>%1 emri, isteği yazılmadan gönderilecekti</translation>
    </message>
    <message>
        <source>order %1 would leave %2 of free cash, %3 must stay</source>
        <translation>%1 emri serbest nakdi %2 düzeyine indirecekti, %3 kalmalı</translation>
    </message>
    <message>
        <source>order %1 would sell %2, free are %3</source>
        <translation>%1 emri %2 satacaktı, serbest olan %3</translation>
    </message>
    <message>
        <source>less than nothing is held of %1: %2</source>
        <translation>%1 bakiyesi sıfırın altında: %2</translation>
    </message>
    <message>
        <source>outside the universe: %1</source>
        <translation>işlem evreninin dışında: %1</translation>
    </message>
    <message>
        <source>order %1 would add risk in the state %2</source>
        <translation>%1 emri %2 durumunda risk artıracaktı</translation>
    </message>
    <message>
        <source>order %1 has filled %2 of %3</source>
        <translation>%1 emrinde %3 miktarın %2 kadarı gerçekleşmiş görünüyor</translation>
    </message>
    <message>
        <source>order %1 has filled %2, its trades say %3</source>
        <translation>%1 emrinde %2 gerçekleşmiş görünüyor, işlemleri %3 diyor</translation>
    </message>
    <message>
        <source>trade %1 was booked twice</source>
        <translation>%1 numaralı işlem iki kez kaydedildi</translation>
    </message>
    <message>
        <source>order %1 went from %2 to %3</source>
        <translation>%1 emri %2 durumundan %3 durumuna geçti</translation>
    </message>
    <message>
        <source>order %1 is recorded as %2 and kept as %3</source>
        <translation>%1 emri %2 olarak kaydedildi, %3 olarak tutuluyor</translation>
    </message>
    <message>
        <source>open orders keep %1 reserved, it should be %2</source>
        <translation>açık emirler %1 ayırıyor, %2 olmalıydı</translation>
    </message>
    <message>
        <source>order %1 passed the gate %2 with %3, its limit is %4</source>
        <translation>%1 emri %2 kapısından %3 ile geçti, sınırı %4</translation>
    </message>
    <message>
        <source>order %1 passed as reducing risk with %2, held are %3</source>
        <translation>%1 emri %2 ile risk azaltan emir olarak geçti, elde olan %3</translation>
    </message>
    <message>
        <source>order %1 was decided on data %2 s old, the limit is %3 s</source>
        <translation>%1 emri %2 sn eski veriyle kararlaştırıldı, sınır %3 sn</translation>
    </message>
    <message>
        <source>step %1 lies %2 s before the one before it</source>
        <translation>%1 numaralı adım bir öncekinden %2 sn geride</translation>
    </message>
    <message>
        <source>step %1 follows on %2</source>
        <translation>%1 numaralı adım %2 numaralı adımı izliyor</translation>
    </message>
    <message>
        <source>requests that wait: %1, for %2 open orders</source>
        <translation>bekleyen istek: %1, açık emir: %2</translation>
    </message>
    <message>
        <source>snapshot %1 after %2 does not show the engine as it is</source>
        <translation>%2 sonrasındaki %1 numaralı görüntü motoru olduğu gibi göstermiyor</translation>
    </message>
    <message>
        <source>%1 %2 cannot be booked: only %3 is held; the exchange is asked again</source>
        <translation>%1 %2 deftere geçirilemez: elde yalnızca %3 var; borsaya yeniden soruluyor</translation>
    </message>
    <message>
        <source>the strategy wanted to send too many orders and was refused %1 times within %2 s; it is off until trading is resumed</source>
        <translation>strateji çok fazla emir göndermek istedi ve %2 sn içinde %1 kez reddedildi; işlem yeniden başlatılana kadar kapalı</translation>
    </message>
    <message>
        <source>the journal was damaged and begins anew: the books open with what the exchange reports, high-water mark and reserve bucket begin anew too; the damaged file is kept as %1</source>
        <translation>günlük hasarlıydı ve baştan başlıyor: defterler borsanın bildirdiğiyle açılır, zirve ve yedek de baştan başlar; hasarlı dosya %1 adıyla saklandı</translation>
    </message>
    <message>
        <source>the journal was damaged and an older copy took its place: reconciliation finds what happened since; the damaged file is kept as %1</source>
        <translation>günlük hasarlıydı ve yerine eski bir kopyası kondu: o zamandan beri olanları mutabakat bulur; hasarlı dosya %1 adıyla saklandı</translation>
    </message>
    <message>
        <source>the damaged journal does not tell whether the kill switch was latched, so it is</source>
        <translation>hasarlı günlük acil durdurmanın kilitli olup olmadığını söylemiyor, bu yüzden kilitli sayılıyor</translation>
    </message>
    <message>
        <source>not armed, unresolved orders: %1; wait until the exchange has answered for them</source>
        <translation>devreye alınmadı, sonucu belirsiz emir sayısı: %1; borsanın yanıtını bekleyin</translation>
    </message>
    <message>
        <source>verified at the exchange: no own order is open, everything sellable is sold, steps: %1</source>
        <translation>borsada doğrulandı: bize ait açık emir yok, satılabilir her şey satıldı, adım sayısı: %1</translation>
    </message>
    <message>
        <source>orders that are not ours were to be cancelled and are still open: %1</source>
        <translation>iptal edilecek olan, bize ait olmayan ve hâlâ açık emir sayısı: %1</translation>
    </message>
    <message>
        <source>certificate after %1 s, orders: %2</source>
        <translation>%1 sn sonraki belge, emir sayısı: %2</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>gönderilmedi: %1</translation>
    </message>
    <message>
        <source>the quantity %1 has more than %2 decimals</source>
        <translation>%1 miktarında %2 ondalıktan fazlası var</translation>
    </message>
    <message>
        <source>the amount %1 has more than %2 decimals</source>
        <translation>%1 tutarında %2 ondalıktan fazlası var</translation>
    </message>
    <message>
        <source>the limit price %1 has more than %2 decimals</source>
        <translation>%1 limit fiyatında %2 ondalıktan fazlası var</translation>
    </message>
    <message>
        <source>the stop price %1 has more than %2 decimals</source>
        <translation>%1 stop fiyatında %2 ondalıktan fazlası var</translation>
    </message>
    <message>
        <source>twice at the exchange under one id (%1): %2</source>
        <translation>borsada aynı kimlikle iki kez duruyor (%1): %2</translation>
    </message>
    <message>
        <source>no cycle ran for %1 s; no entries until books and exchange have agreed anew</source>
        <translation>%1 sn boyunca hiçbir tur çalışmadı; defterler ile borsa yeniden uyuşana kadar yeni alış yok</translation>
    </message>
    <message>
        <source>the window has not been heard for %1 s, limit %2 s; exits go on</source>
        <translation>pencereden %1 sn haber yok, sınır %2 sn; çıkışlar sürüyor</translation>
    </message>
    <message>
        <source>a message is dated %1, which is still to come; it was not believed</source>
        <translation>ileri tarihli bir mesaj geldi (%1); dikkate alınmadı</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>address not allowed</source>
        <translation>adrese izin verilmiyor</translation>
    </message>
    <message>
        <source>field %1: %2</source>
        <translation>%1 alanı: %2</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>fazla büyük</translation>
    </message>
    <message>
        <source>not JSON</source>
        <translation>JSON değil</translation>
    </message>
    <message>
        <source>truncated</source>
        <translation>yarıda kesilmiş</translation>
    </message>
    <message>
        <source>nested too deep</source>
        <translation>fazla iç içe</translation>
    </message>
    <message>
        <source>twice in one object</source>
        <translation>aynı nesnede iki kez var</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>eksik</translation>
    </message>
    <message>
        <source>of a wrong type</source>
        <translation>türü yanlış</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>sayı değil</translation>
    </message>
    <message>
        <source>out of range</source>
        <translation>aralık dışında</translation>
    </message>
    <message>
        <source>too many decimals</source>
        <translation>fazla ondalıklı</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>negatif</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>fazla uzun</translation>
    </message>
    <message>
        <source>too many rows</source>
        <translation>fazla satır</translation>
    </message>
    <message>
        <source>contradicts another field</source>
        <translation>başka bir alanla çelişiyor</translation>
    </message>
    <message>
        <source>server time</source>
        <translation>sunucu saati</translation>
    </message>
    <message>
        <source>ticker</source>
        <translation>fiyat özeti</translation>
    </message>
    <message>
        <source>order book</source>
        <translation>emir defteri</translation>
    </message>
    <message>
        <source>market trades</source>
        <translation>piyasa işlemleri</translation>
    </message>
    <message>
        <source>chart host</source>
        <translation>grafik sunucusu</translation>
    </message>
    <message>
        <source>balances</source>
        <translation>bakiyeler</translation>
    </message>
    <message>
        <source>open orders</source>
        <translation>açık emirler</translation>
    </message>
    <message>
        <source>all orders</source>
        <translation>tüm emirler</translation>
    </message>
    <message>
        <source>single order</source>
        <translation>tek emir</translation>
    </message>
    <message>
        <source>submit order</source>
        <translation>emir gönderme</translation>
    </message>
    <message>
        <source>cancel order</source>
        <translation>emir iptali</translation>
    </message>
    <message>
        <source>own trades</source>
        <translation>kendi işlemlerimiz</translation>
    </message>
    <message>
        <source>coin movements</source>
        <translation>kripto hareketleri</translation>
    </message>
    <message>
        <source>money movements</source>
        <translation>para hareketleri</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>bağlantılar</translation>
    </message>
    <message>
        <source>chart host: no candles</source>
        <translation>grafik sunucusu: mum yok</translation>
    </message>
    <message>
        <source>the chart host has no candles of %1 minutes; they are made of those of %2</source>
        <translation>grafik sunucusunda %1 dakikalık mum yok; %2 dakikalık mumlardan oluşturuluyor</translation>
    </message>
    <message>
        <source>the exchange has no candles of that length; choose 1, 5, 15, 30, 60 or 240 minutes, a day or a week</source>
        <translation>borsada bu uzunlukta mum yok; 1, 5, 15, 30, 60 veya 240 dakika, bir gün ya da bir hafta seçin</translation>
    </message>
    <message>
        <source>the demo plays candles of a day at most; choose a shorter interval</source>
        <translation>demo en çok bir günlük mumları oynatır; daha kısa bir aralık seçin</translation>
    </message>
    <message>
        <source>rows that could not be read and were not needed: %1</source>
        <translation>okunamayan ve gerekli olmayan satır sayısı: %1</translation>
    </message>
    <message>
        <source>order %1 counts more than its trades show</source>
        <translation>%1 numaralı emrin gerçekleşen miktarı, işlemlerinin gösterdiğinden fazla</translation>
    </message>
    <message>
        <source>The public key is empty. Copy it from the exchange&apos;s API page.</source>
        <translation>Açık anahtar boş. Borsanın API sayfasından kopyalayın.</translation>
    </message>
    <message>
        <source>The public key has characters no key has. Copy it again from the exchange&apos;s API page.</source>
        <translation>Açık anahtarda hiçbir anahtarda bulunmayan karakterler var. Borsanın API sayfasından yeniden kopyalayın.</translation>
    </message>
    <message>
        <source>The secret is not complete: it must be base64 text. Copy it again from the exchange&apos;s API page.</source>
        <translation>Gizli anahtar eksik: base64 metni olmalı. Borsanın API sayfasından yeniden kopyalayın.</translation>
    </message>
    <message>
        <source>The secret is empty. Copy it from the exchange&apos;s API page.</source>
        <translation>Gizli anahtar boş. Borsanın API sayfasından kopyalayın.</translation>
    </message>
    <message>
        <source>the disk of %1 failed, so nothing more could be recorded and the session ended; check the disk, the next start recovers from the exchange</source>
        <translation>%1 dosyasının diski arızalandı, artık hiçbir şey kaydedilemediği için oturum sona erdi; diski denetleyin, sonraki açılış borsadan toparlanır</translation>
    </message>
    <message>
        <source>the database &apos;%1&apos; %2; %3</source>
        <translation>&apos;%1&apos; veritabanı %2; %3</translation>
    </message>
    <message>
        <source>cannot be opened for writing</source>
        <translation>yazmak için açılamıyor</translation>
    </message>
    <message>
        <source>is locked by another program</source>
        <translation>başka bir program tarafından kilitlenmiş</translation>
    </message>
    <message>
        <source>belongs to another mode or account</source>
        <translation>başka bir moda veya hesaba ait</translation>
    </message>
    <message>
        <source>was written by a newer program</source>
        <translation>daha yeni bir programla yazılmış</translation>
    </message>
    <message>
        <source>is damaged or not a Pentad database</source>
        <translation>bozuk veya bir Pentad veritabanı değil</translation>
    </message>
    <message>
        <source>cannot grow, its disk is full</source>
        <translation>büyüyemiyor, diski dolu</translation>
    </message>
    <message>
        <source>could not be written</source>
        <translation>yazılamadı</translation>
    </message>
    <message>
        <source>could not be written (SQLite code %1, %2)</source>
        <translation>yazılamadı (SQLite kodu %1, %2)</translation>
    </message>
    <message>
        <source>check the folder and the rights of the file, or choose another file</source>
        <translation>klasörü ve dosyanın izinlerini denetleyin veya başka bir dosya seçin</translation>
    </message>
    <message>
        <source>close the program that uses it and start again</source>
        <translation>onu kullanan programı kapatıp yeniden başlatın</translation>
    </message>
    <message>
        <source>choose the file that belongs to this mode and account</source>
        <translation>bu moda ve hesaba ait dosyayı seçin</translation>
    </message>
    <message>
        <source>use the newer program, or another file</source>
        <translation>yeni programı veya başka bir dosya kullanın</translation>
    </message>
    <message>
        <source>choose another file, or put this one aside and begin anew from the exchange with pentad-cli rebuild --state &apos;%1&apos;</source>
        <translation>başka bir dosya seçin ya da bunu kenara alıp pentad-cli rebuild --state &apos;%1&apos; ile borsadaki duruma göre yeniden başlayın</translation>
    </message>
    <message>
        <source>free some space on its disk</source>
        <translation>diskinde yer açın</translation>
    </message>
    <message>
        <source>check the disk and start again</source>
        <translation>diski denetleyip yeniden başlatın</translation>
    </message>
    <message>
        <source>has no folder, and it could not be created</source>
        <translation>için klasör yok ve oluşturulamadı</translation>
    </message>
    <message>
        <source>cannot be opened, because the folder &apos;%1&apos; does not exist</source>
        <translation>açılamıyor, çünkü &apos;%1&apos; klasörü yok</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>bir klasör</translation>
    </message>
    <message>
        <source>is a link to another file, which must be named itself</source>
        <translation>başka bir dosyaya bağlantıdır; o dosyanın kendisi belirtilmelidir</translation>
    </message>
    <message>
        <source>belongs to another user of this computer</source>
        <translation>bu bilgisayarın başka bir kullanıcısına aittir</translation>
    </message>
    <message>
        <source>is not a database, or its beginning is damaged</source>
        <translation>bir veritabanı değil veya başı bozuk</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>okunamıyor</translation>
    </message>
    <message>
        <source>was written before version 0.1 was released, in a form that is no longer read</source>
        <translation>0.1 sürümü yayımlanmadan önce, artık okunmayan bir biçimde yazılmış</translation>
    </message>
    <message>
        <source>is not a database of Pentad</source>
        <translation>Pentad&apos;ın veritabanı değil</translation>
    </message>
    <message>
        <source>was written by a newer program (its schema is version %1, this program knows %2)</source>
        <translation>daha yeni bir programla yazılmış (şema sürümü %1, bu programın bildiği %2)</translation>
    </message>
    <message>
        <source>belongs to the mode &apos;%1&apos;, not to &apos;%2&apos;</source>
        <translation>&apos;%1&apos; moduna ait, &apos;%2&apos; moduna değil</translation>
    </message>
    <message>
        <source>belongs to the account &apos;%1&apos;, not to &apos;%2&apos;</source>
        <translation>&apos;%1&apos; hesabına ait, &apos;%2&apos; hesabına değil</translation>
    </message>
    <message>
        <source>was made for the symbols %1, not for %2</source>
        <translation>%1 çiftleri için oluşturulmuş, %2 için değil</translation>
    </message>
    <message>
        <source>cannot be opened, because Qt&apos;s SQLite driver is missing (package libqt6sql6-sqlite)</source>
        <translation>açılamıyor, çünkü Qt&apos;nin SQLite sürücüsü eksik (libqt6sql6-sqlite paketi)</translation>
    </message>
    <message>
        <source>could not be copied to &apos;%1&apos; before its schema is changed</source>
        <translation>şeması değiştirilmeden önce &apos;%1&apos; olarak kopyalanamadı</translation>
    </message>
    <message>
        <source>lies on a disk that cannot keep a write-ahead file</source>
        <translation>WAL dosyası tutamayan bir diskte bulunuyor</translation>
    </message>
    <message>
        <source>is damaged</source>
        <translation>bozuk</translation>
    </message>
    <message>
        <source>cannot be locked, because its folder takes no new file</source>
        <translation>kilitlenemiyor, çünkü klasöründe yeni dosya oluşturulamıyor</translation>
    </message>
    <message>
        <source>is in use by another program</source>
        <translation>başka bir program tarafından kullanılıyor</translation>
    </message>
    <message>
        <source>is in use by %1, process %2 on %3, since %4</source>
        <translation>%1 tarafından kullanılıyor: süreç %2, makine %3, %4 tarihinden beri</translation>
    </message>
    <message>
        <source>is damaged: step %1 cannot be read</source>
        <translation>bozuk: %1. adım okunamıyor</translation>
    </message>
    <message>
        <source>is damaged: its last record, step %1, does not fit the chain</source>
        <translation>bozuk: son kaydı olan %1. adım zincire uymuyor</translation>
    </message>
    <message>
        <source>is damaged: its checkpoint is not the one of step %1</source>
        <translation>bozuk: denetim noktası %1. adımınki değil</translation>
    </message>
    <message>
        <source>is damaged: a row of the table balances makes no sense</source>
        <translation>bozuk: bakiye tablosunun bir satırı anlamsız</translation>
    </message>
    <message>
        <source>has lost committed steps: it ends at step %1, but step %2 was committed (its -wal file is missing, or it is an older copy beside a newer &apos;%3&apos;)</source>
        <translation>yazılmış adımları yitirmiş: %1. adımda bitiyor, oysa %2. adım yazılmıştı (-wal dosyası eksik veya daha yeni bir &apos;%3&apos; yanında duran eski bir kopya)</translation>
    </message>
    <message>
        <source>is not the one that &apos;%1&apos; belongs to: step %2 has another digest</source>
        <translation>&apos;%1&apos; dosyasının ait olduğu veritabanı değil: %2. adımın özeti başka</translation>
    </message>
    <message>
        <source>the folder of %1 does not exist; make it or choose another</source>
        <translation>%1 dosyasının klasörü yok; oluşturun veya başka bir klasör seçin</translation>
    </message>
    <message>
        <source>the path %1 leads through something that is no folder; choose another</source>
        <translation>%1 yolu klasör olmayan bir şeyden geçiyor; başka bir yol seçin</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it</source>
        <translation>%1 bir klasör; içinde bir dosya adı verin</translation>
    </message>
    <message>
        <source>the folder of %1 may not be written to; choose another</source>
        <translation>%1 dosyasının klasörüne yazılamıyor; başka bir klasör seçin</translation>
    </message>
    <message>
        <source>the disk is full, so %1 was not written; free some space and try again</source>
        <translation>disk dolu, %1 yazılmadı; yer açıp yeniden deneyin</translation>
    </message>
    <message>
        <source>the file %1 cannot be written: %2</source>
        <translation>%1 dosyası yazılamıyor: %2</translation>
    </message>
    <message>
        <source>a report needs the name of its file</source>
        <translation>rapor için bir dosya adı gerekir</translation>
    </message>
    <message>
        <source>the report is written, but not its checksum: %1</source>
        <translation>rapor yazıldı, ama sağlama toplamı yazılamadı: %1</translation>
    </message>
    <message>
        <source>the table %1 of %2 is damaged at the key %3; examine it with pentad-cli verify</source>
        <translation>%2 içindeki %1 tablosu %3 anahtarında bozuk; pentad-cli verify ile inceleyin</translation>
    </message>
    <message>
        <source>the period of the report ends before it begins; choose a later end</source>
        <translation>raporun dönemi başlamadan bitiyor; daha geç bir bitiş seçin</translation>
    </message>
    <message>
        <source>the address of the webhook is not an https address</source>
        <translation>webhook adresi bir https adresi değil</translation>
    </message>
    <message>
        <source>too many alerts are on their way</source>
        <translation>yolda çok fazla uyarı var</translation>
    </message>
    <message>
        <source>the host of the webhook is not known</source>
        <translation>webhook sunucusu bulunamıyor</translation>
    </message>
    <message>
        <source>the webhook leads into a private network; see alerts.webhook_private</source>
        <translation>webhook özel bir ağa gidiyor; alerts.webhook_private ayarına bakın</translation>
    </message>
    <message>
        <source>it answered %1</source>
        <translation>%1 yanıtını verdi</translation>
    </message>
    <message>
        <source>it has not run a cycle for %1 s</source>
        <translation>%1 sn boyunca hiç tur çalıştırmadı</translation>
    </message>
    <message>
        <source>the engine could not be put together: %1</source>
        <translation>motor kurulamadı: %1</translation>
    </message>
    <message>
        <source>the demo&apos;s exchange could not be opened: %1</source>
        <translation>demo borsası açılamadı: %1</translation>
    </message>
    <message>
        <source>an unknown exception escaped</source>
        <translation>bilinmeyen bir hata yakalanmadan kaçtı</translation>
    </message>
    <message>
        <source>second order under one id of ours</source>
        <translation>bizim tek kimliğimizle ikinci emir</translation>
    </message>
    <message>
        <source>traded amount of an ended order differs</source>
        <translation>biten bir emrin gerçekleşen miktarı farklı</translation>
    </message>
    <message>
        <source>more is locked than open orders explain</source>
        <translation>açık emirlerin açıkladığından fazlası kilitli</translation>
    </message>
    <message>
        <source>The clock of this computer is right, but the time of this session is still %1 s apart from the exchange and nears it only slowly. Nothing is bought until they agree; sales and cancels go on.</source>
        <translation>Bu bilgisayarın saati doğru, ancak bu oturumun zamanı borsanınkinden hâlâ %1 sn ayrı ve ona yavaş yaklaşıyor. İkisi anlaşana kadar hiçbir şey alınmaz; satışlar ve iptaller sürer.</translation>
    </message>
    <message>
        <source>it was set by %1 s while the program ran; the time of the session goes on as before</source>
        <translation>program çalışırken %1 sn değiştirildi; oturumun zamanı eskisi gibi ilerliyor</translation>
    </message>
    <message>
        <source>the protective stop is cancelled first; the order goes out once that is confirmed</source>
        <translation>önce koruma stopu iptal ediliyor; iptal onaylanınca emir gönderilecek</translation>
    </message>
    <message>
        <source>the protective stop is cancelled first: a sell of %1 needs coins that it locks</source>
        <translation>önce koruma stopu iptal ediliyor: %1 miktarlı satış, onun kilitlediği coinleri gerektiriyor</translation>
    </message>
    <message>
        <source>a sell of %1 is given up: its coins were not free within %2 s</source>
        <translation>%1 miktarlı satıştan vazgeçildi: coinler %2 sn içinde serbest kalmadı</translation>
    </message>
    <message>
        <source>the protective stop at %1 for %2 no longer fits and is cancelled</source>
        <translation>%1 fiyatındaki %2 miktarlı koruma stopu artık uymuyor, iptal ediliyor</translation>
    </message>
    <message>
        <source>no protective stop: %1</source>
        <translation>koruma stopu konulamadı: %1</translation>
    </message>
    <message>
        <source>the program ended %1 times within %2 minutes by an error of its own; look at the log and the .halt file before you resume</source>
        <translation>program, %2 dakika içinde kendi hatası yüzünden %1 kez sona erdi; devam etmeden önce günlüğe ve .halt dosyasına bakın</translation>
    </message>
    <message>
        <source>number %1 is explained by deposit %2 of %3</source>
        <translation>%1 numaralı fark, %3 tarihli %2 numaralı yatırma ile açıklanıyor</translation>
    </message>
    <message>
        <source>number %1 is explained by withdrawal %2 of %3</source>
        <translation>%1 numaralı fark, %3 tarihli %2 numaralı çekme ile açıklanıyor</translation>
    </message>
    <message>
        <source>the exchange names no deposit or withdrawal that explains number %1</source>
        <translation>borsa, %1 numaralı farkı açıklayan bir yatırma ya da çekme göstermiyor</translation>
    </message>
    <message>
        <source>external flow of %1 acknowledged, explained by movement %2 of %3</source>
        <translation>%1 tutarındaki dış hareket onaylandı; %3 tarihli %2 numaralı hareketle açıklanıyor</translation>
    </message>
    <message>
        <source>external flow of %1 acknowledged, though the exchange names no such movement</source>
        <translation>%1 tutarındaki dış hareket onaylandı; ancak borsa böyle bir hareket göstermiyor</translation>
    </message>
    <message>
        <source>does not exist</source>
        <translation>mevcut değil</translation>
    </message>
    <message>
        <source>holds nothing yet</source>
        <translation>henüz hiçbir şey içermiyor</translation>
    </message>
    <message>
        <source>is of an older program, which trade brings up to date</source>
        <translation>daha eski bir programa ait; trade komutu onu günceller</translation>
    </message>
    <message>
        <source>cannot be opened, because the SQLite library is version %1 and %2 is the oldest that will do</source>
        <translation>açılamıyor: SQLite kitaplığının sürümü %1, oysa en az %2 gerekiyor</translation>
    </message>
    <message>
        <source>cannot be opened, because Qt&apos;s driver has a SQLite of its own, %1 beside the system&apos;s %2: install the driver that uses the system&apos;s library</source>
        <translation>açılamıyor: Qt sürücüsünün kendi SQLite&apos;ı var (%1, sistemdeki %2); sistem kitaplığını kullanan sürücüyü kurun</translation>
    </message>
    <message>
        <source>could not be put aside as &apos;%1&apos;</source>
        <translation>&apos;%1&apos; adıyla kenara konamadı</translation>
    </message>
    <message>
        <source>the candle file %1 cannot be opened; check that it exists and may be read</source>
        <translation>%1 mum dosyası açılamıyor; var olduğunu ve okunabildiğini denetleyin</translation>
    </message>
    <message>
        <source>the candle file %1 ends too early after line %2 (truncated gz); fetch it again</source>
        <translation>%1 mum dosyası %2. satırdan sonra erken bitiyor (gz yarım kalmış); yeniden indirin</translation>
    </message>
    <message>
        <source>the candle file %1 is damaged after line %2 (gz check failed); fetch it again</source>
        <translation>%1 mum dosyası %2. satırdan sonra bozuk (gz denetimi tutmadı); yeniden indirin</translation>
    </message>
    <message>
        <source>the candle file %1 cannot be read after line %2; check the disk and fetch it again</source>
        <translation>%1 mum dosyası %2. satırdan sonra okunamıyor; diski denetleyip yeniden indirin</translation>
    </message>
    <message>
        <source>the candle file %1 is empty; fetch it again</source>
        <translation>%1 mum dosyası boş; yeniden indirin</translation>
    </message>
    <message>
        <source>the candle file %1 is named .gz, but is not gzip; compress it or rename it to .csv</source>
        <translation>%1 mum dosyasının adı .gz ile bitiyor ama gzip değil; sıkıştırın ya da adını .csv yapın</translation>
    </message>
    <message>
        <source>the candle file %1 holds no candles; fetch it again</source>
        <translation>%1 mum dosyasında hiç mum yok; yeniden indirin</translation>
    </message>
    <message>
        <source>the candle file %1 holds no candle in the asked time; choose other limits with --from and --to</source>
        <translation>%1 mum dosyasında istenen zaman aralığında mum yok; başka bir başlangıç ve bitiş seçin</translation>
    </message>
    <message>
        <source>the data directory %1 does not exist or is no directory; name one that holds candle files</source>
        <translation>%1 veri klasörü yok ya da bir klasör değil; mum dosyalarının bulunduğu bir klasör seçin</translation>
    </message>
    <message>
        <source>there is no candle file %1.csv or %2.csv.gz in %3; put it there, or choose other symbols or another interval</source>
        <translation>%3 içinde %1.csv ya da %2.csv.gz mum dosyası yok; dosyayı oraya koyun ya da başka semboller veya başka bir aralık seçin</translation>
    </message>
    <message>
        <source>%1 line %2: the line is too long for a candle; check the file</source>
        <translation>%1, satır %2: satır bir mum için fazla uzun; dosyayı denetleyin</translation>
    </message>
    <message>
        <source>%1 line 1: the header is not &apos;%2&apos;; put it there</source>
        <translation>%1, satır 1: başlık &apos;%2&apos; değil; başlığı ekleyin</translation>
    </message>
    <message>
        <source>%1 line %2: %3; correct or remove the row, or let malformed rows be skipped</source>
        <translation>%1, satır %2: %3; satırı düzeltin ya da silin, yahut bozuk satırların atlanmasına izin verin</translation>
    </message>
    <message>
        <source>the field %1 is missing</source>
        <translation>%1 alanı eksik</translation>
    </message>
    <message>
        <source>there are more than six fields</source>
        <translation>altıdan fazla alan var</translation>
    </message>
    <message>
        <source>the field %1 is not a plain decimal number</source>
        <translation>%1 alanı düz bir ondalık sayı değil</translation>
    </message>
    <message>
        <source>the field %1 has too many digits to be kept exactly</source>
        <translation>%1 alanında tam olarak saklanamayacak kadar çok basamak var</translation>
    </message>
    <message>
        <source>high is below low</source>
        <translation>en yüksek, en düşüğün altında</translation>
    </message>
    <message>
        <source>open is not within low and high</source>
        <translation>açılış, en düşük ile en yüksek arasında değil</translation>
    </message>
    <message>
        <source>close is not within low and high</source>
        <translation>kapanış, en düşük ile en yüksek arasında değil</translation>
    </message>
    <message>
        <source>low is not above zero</source>
        <translation>en düşük sıfırdan büyük değil</translation>
    </message>
    <message>
        <source>volume is below zero</source>
        <translation>hacim sıfırdan küçük</translation>
    </message>
    <message>
        <source>open_time_ms is not a multiple of the interval</source>
        <translation>open_time_ms aralığın katı değil</translation>
    </message>
    <message>
        <source>open_time_ms is that of the row before</source>
        <translation>open_time_ms önceki satırınkiyle aynı</translation>
    </message>
    <message>
        <source>open_time_ms is before that of the row before</source>
        <translation>open_time_ms önceki satırınkinden daha eski</translation>
    </message>
    <message>
        <source>a backtest needs the folder of the candle files; choose it</source>
        <translation>geriye dönük test için mum dosyalarının klasörü gerekiyor; klasörü seçin</translation>
    </message>
    <message>
        <source>there are no candle files of interval %1; use %2</source>
        <translation>%1 aralığında mum dosyası yok; şunlardan birini kullanın: %2</translation>
    </message>
    <message>
        <source>the backtest stopped on a bug in the program: %1</source>
        <translation>geriye dönük test programdaki bir hata yüzünden durdu: %1</translation>
    </message>
    <message>
        <source>the keyring is unlocked and holds no %1; store it with pentad-cli keys set</source>
        <translation>anahtarlık açık ama %1 kayıtlı değil; pentad-cli keys set ile kaydedin</translation>
    </message>
    <message>
        <source>the keyring&apos;s entry %1 is empty; store it anew with pentad-cli keys set</source>
        <translation>anahtarlıktaki %1 kaydı boş; pentad-cli keys set ile yeniden kaydedin</translation>
    </message>
    <message>
        <source>the keyring is locked, so it cannot be told whether it holds %1; unlock it (log in to the desktop with its password, or open Passwords and Keys) and try again</source>
        <translation>anahtarlık kilitli, bu yüzden %1 kayıtlı mı bilinemiyor; kilidini açın (masaüstüne parolasıyla girin ya da Parolalar ve Anahtarlar&apos;ı açın) ve yeniden deneyin</translation>
    </message>
    <message>
        <source>there is no keyring to ask for %1; start one (gnome-keyring or KWallet in a desktop session), or run headless with an env: reference</source>
        <translation>%1 için sorulacak bir anahtarlık yok; bir tane başlatın (masaüstü oturumunda gnome-keyring ya da KWallet) veya env: göndermesiyle penceresiz çalıştırın</translation>
    </message>
    <message>
        <source>the keyring did not answer for %1 within 5 seconds; look for a hidden password window, restart the keyring service and try again</source>
        <translation>anahtarlık %1 için 5 saniye içinde yanıt vermedi; gizli kalmış bir parola penceresi arayın, anahtarlık hizmetini yeniden başlatıp tekrar deneyin</translation>
    </message>
    <message>
        <source>the keyring refused access to %1; allow Pentad to use it in the keyring&apos;s own program</source>
        <translation>anahtarlık %1 erişimini reddetti; anahtarlığın kendi programında Pentad&apos;a izin verin</translation>
    </message>
    <message>
        <source>the settings name the environment variable %1, and it is not set; set it for this run</source>
        <translation>ayarlar %1 ortam değişkenini gösteriyor ama o tanımlı değil; bu çalıştırma için tanımlayın</translation>
    </message>
    <message>
        <source>the environment variable %1 is empty; set it for this run</source>
        <translation>%1 ortam değişkeni boş; bu çalıştırma için tanımlayın</translation>
    </message>
    <message>
        <source>the settings name the environment variable %1, which only a headless run may read and nothing here may write; use keychain:NAME in the settings</source>
        <translation>ayarlar %1 ortam değişkenini gösteriyor; onu yalnızca penceresiz bir çalıştırma okuyabilir, buradan da yazılamaz; ayarlarda keychain:AD kullanın</translation>
    </message>
    <message>
        <source>the environment variable %1 could not be read; set it for this run</source>
        <translation>%1 ortam değişkeni okunamadı; bu çalıştırma için tanımlayın</translation>
    </message>
    <message>
        <source>the keyring failed over %1; try again, and look at the keyring service&apos;s own log if it stays so</source>
        <translation>anahtarlık %1 için başarısız oldu; yeniden deneyin, sürerse anahtarlık hizmetinin kendi günlüğüne bakın</translation>
    </message>
    <message>
        <source>the five files span different times: %1 begins last (%2) and %3 ends first (%4); only what all five span is used</source>
        <translation>beş dosyanın kapsadığı zaman farklı: en son %1 başlıyor (%2), en önce %3 bitiyor (%4); yalnızca beşinin ortak aralığı kullanılıyor</translation>
    </message>
    <message>
        <source>the candle files in %1 have no time in common: %2, and that is nothing; choose other symbols or another interval</source>
        <translation>%1 içindeki mum dosyalarının ortak zamanı yok: %2, oysa ortak aralık boş; başka semboller ya da başka bir aralık seçin</translation>
    </message>
    <message>
        <source>there was no memory left</source>
        <translation>bellek kalmadı</translation>
    </message>
    <message>
        <source>%1: the exchange takes its fee in coins, which is not reckoned with here; no entries in this pair</source>
        <translation>%1: borsa ücreti coin olarak kesiyor; bu hesap burada desteklenmiyor, bu çiftte yeni pozisyon açılmaz</translation>
    </message>
    <message>
        <source>%1: the exchange takes its fee in quote money again</source>
        <translation>%1: borsa ücreti yeniden karşı para biriminden kesiyor</translation>
    </message>
    <message>
        <source>the sell that waited is not sent: nothing of it is free any more</source>
        <translation>bekleyen satış gönderilmedi: satılacak serbest miktar kalmadı</translation>
    </message>
    <message>
        <source>the sell of %1 that waited is not sent any more: all orders were cancelled or the session ended before it</source>
        <translation>bekleyen %1 miktarlı satış artık gönderilmeyecek: öncesinde tüm emirler iptal edildi ya da oturum bitti</translation>
    </message>
    <message>
        <source>not moved to %1: the program was away for too long; the order is cancelled</source>
        <translation>%1 fiyatına taşınmadı: program çok uzun süre kapalıydı; emir iptal edilir</translation>
    </message>
    <message>
        <source>trade %1 carries a time that has not come yet, %2; it was booked with the present one</source>
        <translation>%1 numaralı işlemin zamanı henüz gelmemiş (%2); şimdiki zamanla kaydedildi</translation>
    </message>
    <message>
        <source>the limit price %1 is below the lowest that the exchange takes now: %2</source>
        <translation>%1 limit fiyatı, borsanın şu anda kabul ettiği en düşük fiyatın altında: %2</translation>
    </message>
    <message>
        <source>the limit price %1 is above the highest that the exchange takes now: %2</source>
        <translation>%1 limit fiyatı, borsanın şu anda kabul ettiği en yüksek fiyatın üstünde: %2</translation>
    </message>
    <message>
        <source>the market order %1 keeps a rest open at the exchange, which does not cancel it: %2</source>
        <translation>%1 numaralı piyasa emrinin kalanı borsada açık duruyor, borsa iptal etmiyor: %2</translation>
    </message>
    <message>
        <source>has a write-ahead file that cannot be folded in</source>
        <translation>ana dosyaya aktarılamayan bir WAL dosyası var</translation>
    </message>
    <message>
        <source>the report %1 would take the place of the journal; choose another name</source>
        <translation>%1 raporu günlüğün yerini alırdı; başka bir ad seçin</translation>
    </message>
    <message>
        <source>the engine has ended, and nothing is sent any more</source>
        <translation>motor sona erdi; artık hiçbir şey gönderilmez</translation>
    </message>
    <message>
        <source>the kill switch was released a moment ago; resume once a report of the exchange begun since then agrees with the books</source>
        <translation>acil durdurma az önce kaldırıldı; o andan sonra başlayan bir borsa raporu defterlerle uyuşunca devam ettirin</translation>
    </message>
    <message>
        <source>the exchange took the cancel, and the order is open all the same</source>
        <translation>borsa iptali kabul etti, emir yine de açık</translation>
    </message>
    <message>
        <source>the exchange lists more orders than were read</source>
        <translation>borsanın listelediği emirler okunanlardan fazla</translation>
    </message>
    <message>
        <source>held in pairs of which the exchange takes no orders, cannot be sold now (%1): %2</source>
        <translation>elde, ama borsa bu çiftlerde emir almıyor; şu an satılamaz (%1): %2</translation>
    </message>
    <message>
        <source>a message did not come to its end in time</source>
        <translation>bir ileti zamanında tamamlanmadı</translation>
    </message>
    <message>
        <source>the address %1 is not the exchange&apos;s; keys go to hosts of btcturk.com and to this machine only</source>
        <translation>%1 adresi borsaya ait değil; anahtarlar yalnızca btcturk.com sunucularına ve bu bilgisayara gönderilir</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>neden belirtilmedi</translation>
    </message>
    <message>
        <source>answered with HTTP %1, not as a WebSocket</source>
        <translation>WebSocket yerine HTTP %1 yanıtı geldi</translation>
    </message>
    <message>
        <source>the exchange wants no calls until %1</source>
        <translation>borsa şu saate kadar istek istemiyor: %1</translation>
    </message>
    <message>
        <source>the exchange refused the key %1 times in a row, so only a cancel or a flatten still tries it: mend its rights and addresses there and press Test connection under Settings, Exchange keys; with another key start again</source>
        <translation>borsa anahtarı art arda %1 kez reddetti; artık onu yalnızca iptaller ve tümünü sat dener: yetkilerini ve izinli adreslerini borsada düzeltip Ayarlar, Borsa anahtarları altında Bağlantıyı dene&apos;ye basın; başka bir anahtarla yeniden başlatın</translation>
    </message>
    <message>
        <source>%1: candles missing: %2, gaps: %3</source>
        <translation>%1: eksik mum: %2, boşluk: %3</translation>
    </message>
    <message>
        <source>live trading is disarmed: no entries; exits and what you order yourself go on</source>
        <translation>canlı işlem devre dışı: yeni giriş yok; çıkışlar ve sizin verdiğiniz emirler sürer</translation>
    </message>
    <message>
        <source>live trading was never armed over this journal: nothing is sent that you do not order yourself</source>
        <translation>bu günlükte canlı işlem hiç devreye alınmadı: kendi verdiğiniz emirler dışında hiçbir şey gönderilmez</translation>
    </message>
    <message>
        <source>ended here, open at the exchange and not to be cancelled (%1): %2</source>
        <translation>burada bitmiş, borsada açık ve iptal edilemiyor (%1): %2</translation>
    </message>
    <message>
        <source>not known for minutes whether they reached the exchange, their money stays put by (%1): %2</source>
        <translation>borsaya ulaşıp ulaşmadığı dakikalardır bilinmiyor, parası ayrılmış durumda (%1): %2</translation>
    </message>
    <message>
        <source>a message about %1, which was not asked for</source>
        <translation>%1 hakkında, istenmemiş bir mesaj</translation>
    </message>
    <message>
        <source>pair rules</source>
        <translation>işlem çifti kuralları</translation>
    </message>
    <message>
        <source>not cancelled: the exchange has not told the number of the order yet</source>
        <translation>iptal edilmedi: borsa emrin numarasını henüz bildirmedi</translation>
    </message>
    <message>
        <source>candles of %1 do not show when a price was reached, and a limit order rests for %2 at most: its fills here are optimistic; execution.style = market gives the cautious result</source>
        <translation>%1 mumlar bir fiyata ne zaman ulaşıldığını göstermez, limit emir ise en çok %2 bekler: buradaki gerçekleşmeler iyimserdir; temkinli sonucu execution.style = market verir</translation>
    </message>
    <message>
        <source>the day %1 began with %2, %3 came or went from outside, and it ended with %4</source>
        <translation>%1 günü %2 ile başladı, dışarıdan %3 girdi veya çıktı, %4 ile bitti</translation>
    </message>
    <message>
        <source>not moved to %1: trades of the order are still missing; its rest is not ordered again</source>
        <translation>%1 fiyatına taşınmadı: emrin bazı işlemleri hâlâ eksik; kalanı yeniden verilmiyor</translation>
    </message>
    <message>
        <source>trade %1 sold %2 of %3, and the books hold %4: it could not be booked</source>
        <translation>%1 numaralı işlem %2 adet %3 sattı, defterde ise %4 var: kaydedilemedi</translation>
    </message>
    <message>
        <source>trade %1 is not booked: books and exchange agree without it</source>
        <translation>%1 numaralı işlem kaydedilmedi: defter ile borsa onsuz da uyuşuyor</translation>
    </message>
    <message>
        <source>what came does not follow the rules of a WebSocket</source>
        <translation>gelen veri WebSocket kurallarına uymuyor</translation>
    </message>
    <message>
        <source>what is sent is not read there</source>
        <translation>gönderilenler karşı tarafça okunmuyor</translation>
    </message>
    <message>
        <source>the balances changed with every look; the books are opened once they stand still</source>
        <translation>bakiyeler her bakışta değişti; defter, bakiyeler durulunca açılır</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>decision</source>
        <translation>karar</translation>
    </message>
    <message>
        <source>taker</source>
        <translation>piyasa alıcısı (taker)</translation>
    </message>
    <message>
        <source>exchange id</source>
        <translation>borsa kimliği</translation>
    </message>
    <message>
        <source>cycle</source>
        <translation>tur</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referans</translation>
    </message>
    <message>
        <source>held before</source>
        <translation>önceki miktar</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>yenilendi</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>değişiklik</translation>
    </message>
    <message>
        <source>created</source>
        <translation>oluşturma</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>kaynak</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limit</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>stop</translation>
    </message>
    <message>
        <source>size</source>
        <translation>miktar</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>gerçekleşen</translation>
    </message>
    <message>
        <source>traded</source>
        <translation>işlem tutarı</translation>
    </message>
    <message>
        <source>fee and tax</source>
        <translation>ücret ve vergi</translation>
    </message>
    <message>
        <source>order</source>
        <translation>emir</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>işlem</translation>
    </message>
    <message>
        <source>price</source>
        <translation>fiyat</translation>
    </message>
    <message>
        <source>value</source>
        <translation>değer</translation>
    </message>
    <message>
        <source>fee</source>
        <translation>ücret</translation>
    </message>
    <message>
        <source>tax</source>
        <translation>vergi</translation>
    </message>
    <message>
        <source>costs</source>
        <translation>maliyet</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>tahmini</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>kaydedildi</translation>
    </message>
    <message>
        <source>liquidity</source>
        <translation>likidite</translation>
    </message>
    <message>
        <source>slippage bp</source>
        <translation>kayma bp</translation>
    </message>
    <message>
        <source>realised</source>
        <translation>gerçekleşen K/Z</translation>
    </message>
    <message>
        <source>transaction</source>
        <translation>kayıt</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>toplam</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>s</source>
        <translation>sn</translation>
    </message>
    <message>
        <source>min</source>
        <translation>dk</translation>
    </message>
    <message>
        <source>h</source>
        <translation>sa</translation>
    </message>
    <message>
        <source>d</source>
        <translation>g</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Data age, worst</source>
        <translation>Veri yaşı, en kötü</translation>
    </message>
    <message>
        <source>Commit, last</source>
        <translation>Kayıt, son</translation>
    </message>
    <message>
        <source>Commit, slowest</source>
        <translation>Kayıt, en yavaş</translation>
    </message>
    <message>
        <source>of the last 256</source>
        <translation>son 256 içinde</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Günlük</translation>
    </message>
    <message>
        <source>Disk free</source>
        <translation>Boş disk</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Mutabakat</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>silent %1</source>
        <translation>%1 sessiz</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>yanıt veriyor</translation>
    </message>
    <message>
        <source>Cycle overruns</source>
        <translation>Tur aşımları</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>all in range</source>
        <translation>tümü sınırlar içinde</translation>
    </message>
    <message>
        <source>%1 of %2 need a look</source>
        <translation>%1 / %2 kontrol edilmeli</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Başlangıç</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Tur</translation>
    </message>
    <message>
        <source>Last cycle took</source>
        <translation>Son turun süresi</translation>
    </message>
    <message>
        <source>Cadence</source>
        <translation>Tur aralığı</translation>
    </message>
    <message>
        <source>Slots skipped</source>
        <translation>Atlanan turlar</translation>
    </message>
    <message>
        <source>Events waiting</source>
        <translation>Bekleyen olaylar</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strateji</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mod</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Hesap</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Sürüm</translation>
    </message>
    <message>
        <source>Commits</source>
        <translation>Kayıt işlemleri</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Kayıtlar</translation>
    </message>
    <message>
        <source>Head of the hash chain</source>
        <translation>Özet zincirinin ucu</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>Stale from</source>
        <translation>Eskime sınırı</translation>
    </message>
    <message>
        <source>Engine and exchange agree</source>
        <translation>Motor ve borsa uyuşuyor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>henüz değil</translation>
    </message>
    <message>
        <source>Foreign orders</source>
        <translation>Yabancı emirler</translation>
    </message>
    <message>
        <source>Flows to acknowledge</source>
        <translation>Onay bekleyen para hareketleri</translation>
    </message>
    <message>
        <source>Ledger residue</source>
        <translation>Defter farkı</translation>
    </message>
    <message>
        <source>Alerts not delivered</source>
        <translation>İletilemeyen uyarılar</translation>
    </message>
    <message>
        <source>Calls waiting</source>
        <translation>Bekleyen çağrılar</translation>
    </message>
    <message>
        <source>Log lines waiting</source>
        <translation>Bekleyen günlük satırları</translation>
    </message>
    <message>
        <source>Spans waiting</source>
        <translation>Bekleyen izler</translation>
    </message>
    <message>
        <source>Write-ahead log</source>
        <translation>Önden yazma günlüğü (WAL)</translation>
    </message>
    <message numerus="yes">
        <source>%1 slot(s) skipped</source>
        <translation>
            <numerusform>%1 tur atlandı</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 bar(s)</source>
        <translation>
            <numerusform>%1 mum</numerusform>
        </translation>
    </message>
    <message>
        <source>did not start</source>
        <translation>başlamadı</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>sona erdi</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>not told</source>
        <translation>söylenmiyor</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>Keys were stored for this profile before, but the keyring that is open now does not hold them. Open the keyring that was in use then, or store the keys anew.</source>
        <translation>Bu profil için daha önce anahtar saklanmıştı, ancak şu anda açık olan anahtarlık onları içermiyor. O zaman kullanılan anahtarlığı açın ya da anahtarları yeniden saklayın.</translation>
    </message>
    <message>
        <source>The keyring holds the key without its secret. Store both anew.</source>
        <translation>Anahtarlıkta anahtar var, gizli anahtarı yok. İkisini de yeniden saklayın.</translation>
    </message>
    <message>
        <source>No keys are stored for this profile. Paste them below.</source>
        <translation>Bu profil için saklanmış anahtar yok. Aşağıya yapıştırın.</translation>
    </message>
    <message>
        <source>The settings take the keys from environment variables, which only a run without a window may read. To keep them in the keyring, write keychain:NAME in the settings.</source>
        <translation>Ayarlar anahtarları ortam değişkenlerinden alıyor; bunları yalnızca penceresiz bir çalıştırma okuyabilir. Anahtarlıkta saklamak için ayarlara keychain:AD yazın.</translation>
    </message>
    <message>
        <source>Both keys are stored in the keyring.</source>
        <translation>Her iki anahtar da anahtarlıkta saklı.</translation>
    </message>
    <message>
        <source>The keyring has an entry for the keys with nothing in it. Store both anew.</source>
        <translation>Anahtarlıkta anahtarlar için bir kayıt var ama içi boş. İkisini de yeniden saklayın.</translation>
    </message>
    <message>
        <source>The keyring is locked, so it cannot be told whether it holds keys. Unlock it, for instance in Passwords and Keys, and ask again.</source>
        <translation>Anahtarlık kilitli; anahtarları içerip içermediği bilinemiyor. Örneğin Parolalar ve Anahtarlar uygulamasında kilidini açın ve yeniden sorun.</translation>
    </message>
    <message>
        <source>There is no keyring on this desktop. Start one, such as GNOME Keyring or KWallet, and ask again. Keys are never kept anywhere else.</source>
        <translation>Bu masaüstünde anahtarlık yok. GNOME Keyring veya KWallet gibi birini başlatın ve yeniden sorun. Anahtarlar hiçbir zaman başka bir yerde saklanmaz.</translation>
    </message>
    <message>
        <source>The keyring did not answer within 5 seconds. Look for a hidden password window, or restart the keyring, and ask again.</source>
        <translation>Anahtarlık 5 saniye içinde yanıt vermedi. Gizli kalmış bir parola penceresi arayın ya da anahtarlığı yeniden başlatın ve yeniden sorun.</translation>
    </message>
    <message>
        <source>The keyring refused. Allow Pentad to use it in the keyring&apos;s own program, and ask again.</source>
        <translation>Anahtarlık reddetti. Anahtarlığın kendi programında Pentad&apos;a izin verin ve yeniden sorun.</translation>
    </message>
    <message>
        <source>That has failed: %1</source>
        <translation>Bu başarısız oldu: %1</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>Hiçbir şey yapıştırılmadı.</translation>
    </message>
    <message>
        <source>This is longer than any key. Copy the key alone.</source>
        <translation>Bu, her anahtardan uzun. Yalnızca anahtarı kopyalayın.</translation>
    </message>
    <message>
        <source>There is a space, a line break or a character in it that no key has. Copy it anew.</source>
        <translation>İçinde boşluk, satır sonu ya da hiçbir anahtarda bulunmayan bir karakter var. Yeniden kopyalayın.</translation>
    </message>
    <message>
        <source>This is not a secret of the exchange. Copy the private key, not the public one.</source>
        <translation>Bu, borsanın verdiği bir gizli anahtar değil. Açık anahtarı değil, gizli anahtarı kopyalayın.</translation>
    </message>
    <message>
        <source>The exchange accepts the keys.</source>
        <translation>Borsa anahtarları kabul ediyor.</translation>
    </message>
    <message>
        <source>The exchange refuses the keys. Check them there, the address they are bound to, and their rights.</source>
        <translation>Borsa anahtarları reddediyor. Anahtarları, bağlı oldukları adresi ve izinlerini borsada denetleyin.</translation>
    </message>
    <message>
        <source>The clock of this machine is wrong. Switch on the system&apos;s time synchronisation.</source>
        <translation>Bu makinenin saati yanlış. Sistemin saat eşitlemesini açın.</translation>
    </message>
    <message>
        <source>The exchange did not answer. Check the connection and try again.</source>
        <translation>Borsa yanıt vermedi. Bağlantıyı denetleyip yeniden deneyin.</translation>
    </message>
    <message>
        <source>There are no keys to try. Paste or store them first.</source>
        <translation>Denenecek anahtar yok. Önce yapıştırın ya da saklayın.</translation>
    </message>
    <message>
        <source>See balances and open orders</source>
        <translation>Bakiyeleri ve açık emirleri görme</translation>
    </message>
    <message>
        <source>Place and cancel orders</source>
        <translation>Emir verme ve iptal etme</translation>
    </message>
    <message>
        <source>Read the history of the account</source>
        <translation>Hesap geçmişini okuma</translation>
    </message>
    <message>
        <source>Hear of own orders at once</source>
        <translation>Kendi emirlerinden anında haber alma</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Para çekme</translation>
    </message>
    <message>
        <source>The exchange accepts the keys, but they may withdraw: Pentad does not take them. Make a key that may not.</source>
        <translation>Borsa anahtarları kabul ediyor, ancak bunlarla para çekilebiliyor: Pentad bu anahtarları kullanmaz. Çekim izni olmayan bir anahtar oluşturun.</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Return</source>
        <translation>Getiri</translation>
    </message>
    <message>
        <source>End equity</source>
        <translation>Son özvarlık</translation>
    </message>
    <message>
        <source>Deepest drawdown</source>
        <translation>En derin düşüş</translation>
    </message>
    <message>
        <source>Sharpe, daily</source>
        <translation>Sharpe, günlük</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>İşlem hacmi</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Ücretler</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Vergi</translation>
    </message>
    <message>
        <source>Harvested</source>
        <translation>Ayrılan kâr</translation>
    </message>
    <message>
        <source>Intents</source>
        <translation>İstekler</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Kabul</translation>
    </message>
    <message>
        <source>of these reduced</source>
        <translation>bunlardan azaltılan</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Gerçekleşmeler</translation>
    </message>
    <message>
        <source>Round trips</source>
        <translation>Tam turlar</translation>
    </message>
    <message>
        <source>Cycles</source>
        <translation>Turlar</translation>
    </message>
    <message>
        <source>Ledger residual</source>
        <translation>Defter farkı</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Saniye</translation>
    </message>
    <message>
        <source>Bars per second</source>
        <translation>Saniyede mum</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>cancel on its way</source>
        <translation>iptal yolda</translation>
    </message>
    <message>
        <source>looked up %1×</source>
        <translation>%1× sorgulandı</translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>bize ait değil</translation>
    </message>
    <message>
        <source>%1 open; placed outside this program, which leaves it alone</source>
        <translation>%1 açık; bu programın dışında girildi, program buna dokunmaz</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Yön</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Fiyat</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Miktar</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gerçekleşen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Oran</translation>
    </message>
    <message>
        <source>Traded</source>
        <translation>İşlem tutarı</translation>
    </message>
    <message>
        <source>Fee+tax</source>
        <translation>Ücret+vergi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Yaş</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Kaynak</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Emir kimliği</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Kalan</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Ortalama</translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <translation>%1, %2 kaldı</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>Equity</source>
        <translation>Özvarlık</translation>
    </message>
    <message>
        <source>cash + positions − accrued fees</source>
        <translation>nakit + pozisyonlar − ücretler</translation>
    </message>
    <message>
        <source>cash %1 + positions %2 − accrued fees %3</source>
        <translation>nakit %1 + pozisyonlar %2 − ücretler %3</translation>
    </message>
    <message>
        <source>What everything is worth now. Fees that are not booked yet count as spent.</source>
        <translation>Her şeyin şimdiki değeri. Henüz kaydedilmemiş ücretler harcanmış sayılır.</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Zirveden düşüş</translation>
    </message>
    <message>
        <source>1 − equity ÷ high water</source>
        <translation>1 − özvarlık ÷ zirve</translation>
    </message>
    <message>
        <source>1 − %1 ÷ %2</source>
        <translation>1 − %1 ÷ %2</translation>
    </message>
    <message>
        <source>How far equity is below its highest value; deposits and withdrawals move that value.</source>
        <translation>Özvarlığın en yüksek değerinin ne kadar altında olduğu; yatırma ve çekme bu değeri kaydırır.</translation>
    </message>
    <message>
        <source>no ladder</source>
        <translation>basamak yok</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>%1 altında</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <translation>%1 aşıldı</translation>
    </message>
    <message>
        <source>Drawdown multiplier</source>
        <translation>Düşüş çarpanı</translation>
    </message>
    <message>
        <source>drawdown %1, %2</source>
        <translation>düşüş %1, %2</translation>
    </message>
    <message>
        <source>1 − %1 ÷ %2 = %3, %4</source>
        <translation>1 − %1 ÷ %2 = %3, %4</translation>
    </message>
    <message>
        <source>Every cap is multiplied by it. At 0 only exits are allowed.</source>
        <translation>Tüm limitler bununla çarpılır. 0 olunca yalnızca çıkışlara izin verilir.</translation>
    </message>
    <message>
        <source>equity</source>
        <translation>özvarlık</translation>
    </message>
    <message>
        <source>equity %1</source>
        <translation>özvarlık %1</translation>
    </message>
    <message>
        <source>min(equity, high water) − reserve bucket</source>
        <translation>min(özvarlık; zirve) − yedek</translation>
    </message>
    <message>
        <source>min(%1, high water %2) − reserve %3</source>
        <translation>min(%1; zirve %2) − yedek %3</translation>
    </message>
    <message>
        <source>min(equity, high water)</source>
        <translation>min(özvarlık; zirve)</translation>
    </message>
    <message>
        <source>min(%1, high water %2)</source>
        <translation>min(%1; zirve %2)</translation>
    </message>
    <message>
        <source>equity − reserve bucket</source>
        <translation>özvarlık − yedek</translation>
    </message>
    <message>
        <source>equity %1 − reserve %2</source>
        <translation>özvarlık %1 − yedek %2</translation>
    </message>
    <message>
        <source>Capital base</source>
        <translation>Sermaye tabanı</translation>
    </message>
    <message>
        <source>What the shares below are taken of. In strict mode harvested profit is not part of it.</source>
        <translation>Aşağıdaki payların hesaplandığı taban. Katı modda ayrılan kâr buna dahil değildir.</translation>
    </message>
    <message>
        <source>Reserved cash</source>
        <translation>Ayrılmış nakit</translation>
    </message>
    <message>
        <source>max(%1, %2 × base)</source>
        <translation>max(%1; %2 × taban)</translation>
    </message>
    <message>
        <source>max(%1, %2 × %3)</source>
        <translation>max(%1; %2 × %3)</translation>
    </message>
    <message>
        <source>Cash that no order may touch. Rounded up.</source>
        <translation>Hiçbir emrin dokunamayacağı nakit. Yukarı yuvarlanır.</translation>
    </message>
    <message>
        <source>Fee buffer</source>
        <translation>Ücret tamponu</translation>
    </message>
    <message>
        <source>max(%1, %2 × 30 days)</source>
        <translation>max(%1; %2 × 30 gün)</translation>
    </message>
    <message>
        <source>max(%1, %2 × %3 in 30 days)</source>
        <translation>max(%1; %2 × 30 günde %3)</translation>
    </message>
    <message>
        <source>Kept for fees, by what was traded in the last 30 days. Rounded up.</source>
        <translation>Son 30 günün işlem hacmine göre ücretler için ayrılır. Yukarı yuvarlanır.</translation>
    </message>
    <message>
        <source>Tradable</source>
        <translation>Kullanılabilir sermaye</translation>
    </message>
    <message>
        <source>(base − reserved − fee buffer) × %1</source>
        <translation>(taban − ayrılmış − tampon) × %1</translation>
    </message>
    <message>
        <source>max(0, (%1 − %2 − %3) × %4)</source>
        <translation>max(0; (%1 − %2 − %3) × %4)</translation>
    </message>
    <message>
        <source>What may be at work. At 0 nothing that increases risk is sent. Rounded down.</source>
        <translation>Çalıştırılabilecek tutar. 0 olunca risk artıran emir gönderilmez. Aşağı yuvarlanır.</translation>
    </message>
    <message>
        <source>Cap of %1</source>
        <translation>%1 limiti</translation>
    </message>
    <message>
        <source>min(%1, %2 × tradable × %3)</source>
        <translation>min(%1; %2 × kullanılabilir × %3)</translation>
    </message>
    <message>
        <source>min(%1, %2 × %3 × %4)</source>
        <translation>min(%1; %2 × %3 × %4)</translation>
    </message>
    <message>
        <source>Position and open buys of this asset may reach this. Rounded down.</source>
        <translation>Bu varlığın pozisyonu ve açık alışları buna kadar çıkabilir. Aşağı yuvarlanır.</translation>
    </message>
    <message>
        <source>Gross cap</source>
        <translation>Toplam limit</translation>
    </message>
    <message>
        <source>All positions and open buys together may reach this. Rounded down.</source>
        <translation>Tüm pozisyonlar ve açık alışlar birlikte buna kadar çıkabilir. Aşağı yuvarlanır.</translation>
    </message>
    <message>
        <source>Cash available</source>
        <translation>Serbest nakit</translation>
    </message>
    <message>
        <source>cash − open buys with fees</source>
        <translation>nakit − ücretli açık alışlar</translation>
    </message>
    <message>
        <source>cash %1 − open buys %2</source>
        <translation>nakit %1 − açık alışlar %2</translation>
    </message>
    <message>
        <source>Cash on which no open buy has a claim.</source>
        <translation>Hiçbir açık alışın bağlamadığı nakit.</translation>
    </message>
    <message>
        <source>Cash gate</source>
        <translation>Nakit kapısı</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>gereken %1</translation>
    </message>
    <message>
        <source>needs reserved %1 + fees %2 + reserve %3 = %4</source>
        <translation>gereken: ayrılmış %1 + ücret %2 + yedek %3 = %4</translation>
    </message>
    <message>
        <source>After a buy, the cash available must not be below what is needed.</source>
        <translation>Bir alıştan sonra serbest nakit, gerekenin altına inmemelidir.</translation>
    </message>
    <message>
        <source>Reserve bucket</source>
        <translation>Kâr yedeği</translation>
    </message>
    <message>
        <source>all harvests so far</source>
        <translation>şimdiye dek ayrılan tüm kâr</translation>
    </message>
    <message>
        <source>%1 of it this month</source>
        <translation>bunun %1 kadarı bu ay</translation>
    </message>
    <message>
        <source>Profit that was set aside. It is cash, but no order may spend it.</source>
        <translation>Ayrılan kâr. Nakittir, ancak hiçbir emir onu harcayamaz.</translation>
    </message>
    <message>
        <source>Harvestable</source>
        <translation>Ayrılabilir kâr</translation>
    </message>
    <message>
        <source>max(0, profit of the month − %1)</source>
        <translation>max(0; ayın kârı − %1)</translation>
    </message>
    <message>
        <source>max(0, %1 − %2)</source>
        <translation>max(0; %1 − %2)</translation>
    </message>
    <message>
        <source>Realised profit of this month, after fees and tax, above the threshold.</source>
        <translation>Bu ayın ücret ve vergi sonrası gerçekleşen kârının eşiği aşan kısmı.</translation>
    </message>
    <message>
        <source>Harvest due</source>
        <translation>Ayrılacak kâr</translation>
    </message>
    <message>
        <source>%1 × harvestable − done</source>
        <translation>%1 × ayrılabilir − yapılan</translation>
    </message>
    <message>
        <source>%1 × max(0, %2 − %3) − %4 done</source>
        <translation>%1 × max(0; %2 − %3) − yapılan %4</translation>
    </message>
    <message>
        <source>What the next sweep moves into the reserve bucket; never more than free cash, never twice.</source>
        <translation>Sonraki aktarımda kâr yedeğine geçecek tutar; serbest nakitten fazla olmaz, iki kez yapılmaz.</translation>
    </message>
    <message>
        <source>minimum + fee + slippage + noise margin</source>
        <translation>asgari + ücret + kayma + gürültü payı</translation>
    </message>
    <message>
        <source>marked at bid</source>
        <translation>alış fiyatıyla</translation>
    </message>
    <message>
        <source>marked at mid</source>
        <translation>orta fiyatla</translation>
    </message>
    <message>
        <source>marked at last</source>
        <translation>son fiyatla</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>katı</translation>
    </message>
    <message>
        <source>conservative</source>
        <translation>temkinli</translation>
    </message>
    <message>
        <source>cap = min(absolute, weight × tradable × %1)</source>
        <translation>limit = min(mutlak; ağırlık × kullanılabilir × %1)</translation>
    </message>
    <message>
        <source>no quote of %1 yet</source>
        <translation>%1 için henüz fiyat yok</translation>
    </message>
    <message>
        <source>minimum %1 + fee %2 + slippage %3 + noise margin %4 bp</source>
        <translation>asgari %1 + ücret %2 + kayma %3 + gürültü payı %4 bp</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation>%1 bp</translation>
    </message>
    <message>
        <source>Edge needed, %1</source>
        <translation>Gereken avantaj, %1</translation>
    </message>
    <message>
        <source>A buy is worth sending only above this. Each decision shows its own four parts.</source>
        <translation>Bir alış ancak bunun üstünde gönderilmeye değer. Her karar kendi dört parçasını gösterir.</translation>
    </message>
    <message>
        <source>Daily loss budget</source>
        <translation>Günlük zarar bütçesi</translation>
    </message>
    <message>
        <source>%1 × equity at the start of the day</source>
        <translation>%1 × gün başı özvarlık</translation>
    </message>
    <message>
        <source>%1 × %2; worst today %3 used %4 of it</source>
        <translation>%1 × %2; bugünkü en kötü %3, bütçenin %4 kadarı kullanıldı</translation>
    </message>
    <message>
        <source>Once the day has lost this much, no new risk is taken until the next; exits go on.</source>
        <translation>Gün bu kadar zarar ederse ertesi güne kadar yeni risk alınmaz; çıkışlar sürer.</translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message>
        <source>open</source>
        <translation>açık</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>sona erdi</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>listede yok</translation>
    </message>
    <message>
        <source>absent %1×</source>
        <translation>%1× listede yok</translation>
    </message>
    <message>
        <source>%1 more needed</source>
        <translation>%1 yanıt daha gerekli</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 kaldı</translation>
    </message>
    <message>
        <source>not ours</source>
        <translation>bize ait değil</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>last agreement %1</source>
        <translation>son uyuşma %1</translation>
    </message>
    <message>
        <source>no agreement yet</source>
        <translation>henüz uyuşma yok</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Free here</source>
        <translation>Serbest (burada)</translation>
    </message>
    <message>
        <source>Free there</source>
        <translation>Serbest (borsada)</translation>
    </message>
    <message>
        <source>Locked here</source>
        <translation>Kilitli (burada)</translation>
    </message>
    <message>
        <source>Locked there</source>
        <translation>Kilitli (borsada)</translation>
    </message>
    <message>
        <source>Total here</source>
        <translation>Toplam (burada)</translation>
    </message>
    <message>
        <source>Total there</source>
        <translation>Toplam (borsada)</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Fark</translation>
    </message>
    <message>
        <source>Differs since</source>
        <translation>Fark başlangıcı</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Yön</translation>
    </message>
    <message>
        <source>State here</source>
        <translation>Durum (burada)</translation>
    </message>
    <message>
        <source>Leaves here</source>
        <translation>Kalan (burada)</translation>
    </message>
    <message>
        <source>There</source>
        <translation>Borsada</translation>
    </message>
    <message>
        <source>Leaves there</source>
        <translation>Kalan (borsada)</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Yaş</translation>
    </message>
    <message>
        <source>Look-up</source>
        <translation>Sorgu</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Emir kimliği</translation>
    </message>
    <message>
        <source>Books and exchange agree since %1</source>
        <translation>Defterler ile borsa %1 itibarıyla uyuşuyor</translation>
    </message>
    <message>
        <source>Differs: %1 · %2</source>
        <translation>Fark var: %1 · %2</translation>
    </message>
    <message>
        <source>The report failed at %1: %2 · %3</source>
        <translation>%1 raporu alınamadı: %2 · %3</translation>
    </message>
    <message>
        <source>No report of the exchange yet in this session; nothing was compared</source>
        <translation>Bu oturumda borsadan henüz rapor gelmedi; hiçbir şey karşılaştırılmadı</translation>
    </message>
    <message>
        <source>No difference in this session</source>
        <translation>Bu oturumda fark bulunmadı</translation>
    </message>
    <message>
        <source>Found in this session: %1</source>
        <translation>Bu oturumda bulunan: %1</translation>
    </message>
    <message>
        <source>%1 · %2 · no difference</source>
        <translation>%1 · %2 · fark yok</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Açılış</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Kapanış</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Miktar</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Giriş</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Çıkış</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>Brüt</translation>
    </message>
    <message>
        <source>Fee+tax</source>
        <translation>Ücret+vergi</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Net</translation>
    </message>
    <message>
        <source>Net %</source>
        <translation>Net %</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Mum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Yön</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>İstenen</translation>
    </message>
    <message>
        <source>Admitted</source>
        <translation>Kabul edilen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>kabul</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>reddedildi</translation>
    </message>
    <message>
        <source>reduced</source>
        <translation>azaltıldı</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Ay</translation>
    </message>
    <message>
        <source>A end equity</source>
        <translation>A son özvarlık</translation>
    </message>
    <message>
        <source>A change</source>
        <translation>A değişim</translation>
    </message>
    <message>
        <source>A drawdown</source>
        <translation>A düşüş</translation>
    </message>
    <message>
        <source>B end equity</source>
        <translation>B son özvarlık</translation>
    </message>
    <message>
        <source>B change</source>
        <translation>B değişim</translation>
    </message>
    <message>
        <source>B drawdown</source>
        <translation>B düşüş</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>waiting</source>
        <translation>bekliyor</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>yükleniyor</translation>
    </message>
    <message>
        <source>running</source>
        <translation>çalışıyor</translation>
    </message>
    <message>
        <source>done</source>
        <translation>tamamlandı</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>iptal edildi</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>başarısız</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Koşu %1</translation>
    </message>
    <message>
        <source>No trade is the right result here: the strategy saw nothing it wanted to trade.</source>
        <translation>Burada işlem yapmamak doğru sonuçtur: strateji, işlem yapmak isteyeceği bir şey görmedi.</translation>
    </message>
    <message>
        <source>No trade is the right result here: the strategy wanted to trade %1 times, and each time the expected gain did not pay for costs and risk or a limit refused it.</source>
        <translation>Burada işlem yapmamak doğru sonuçtur: strateji %1 kez işlem istedi; her seferinde beklenen kazanç maliyeti ve riski karşılamadı veya bir limit reddetti.</translation>
    </message>
    <message>
        <source>No trade was made: orders were sent, but the market never reached them.</source>
        <translation>İşlem olmadı: emirler gönderildi, ancak piyasa onlara hiç ulaşmadı.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Base url</source>
        <translation>REST adresi</translation>
    </message>
    <message>
        <source>Websocket url</source>
        <translation>WebSocket adresi</translation>
    </message>
    <message>
        <source>Graph url</source>
        <translation>Mum geçmişi adresi</translation>
    </message>
    <message>
        <source>Api timeout</source>
        <translation>API zaman aşımı</translation>
    </message>
    <message>
        <source>Recv window</source>
        <translation>İmzalı istek penceresi</translation>
    </message>
    <message>
        <source>Api key ref</source>
        <translation>API anahtarı referansı</translation>
    </message>
    <message>
        <source>Api secret ref</source>
        <translation>API gizli anahtarı referansı</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mod</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>Deneme çalıştırması</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Semboller</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Aralık</translation>
    </message>
    <message>
        <source>Cycle interval ms</source>
        <translation>Tur aralığı</translation>
    </message>
    <message>
        <source>Warmup bars</source>
        <translation>Isınma mumları</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Saat dilimi</translation>
    </message>
    <message>
        <source>Data dir</source>
        <translation>Veri klasörü</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Tohum</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Hız</translation>
    </message>
    <message>
        <source>Start cash</source>
        <translation>Başlangıç nakdi</translation>
    </message>
    <message>
        <source>Spread bps</source>
        <translation>Makas</translation>
    </message>
    <message>
        <source>Slippage bps</source>
        <translation>Kayma</translation>
    </message>
    <message>
        <source>Volume participation</source>
        <translation>Hacim payı</translation>
    </message>
    <message>
        <source>Reserved cash min</source>
        <translation>Ayrılmış nakit, asgari</translation>
    </message>
    <message>
        <source>Reserved cash rate</source>
        <translation>Ayrılmış nakit oranı</translation>
    </message>
    <message>
        <source>Reinvestment rate</source>
        <translation>Yeniden yatırım oranı</translation>
    </message>
    <message>
        <source>Fee buffer min</source>
        <translation>Ücret tamponu, asgari</translation>
    </message>
    <message>
        <source>Fee buffer rate</source>
        <translation>Ücret tamponu oranı</translation>
    </message>
    <message>
        <source>Harvest threshold</source>
        <translation>Kâr ayırma eşiği</translation>
    </message>
    <message>
        <source>Harvest rate</source>
        <translation>Kâr ayırma oranı</translation>
    </message>
    <message>
        <source>Harvest cadence</source>
        <translation>Kâr ayırma sıklığı</translation>
    </message>
    <message>
        <source>Strict reserve bucket</source>
        <translation>Katı kâr yedeği</translation>
    </message>
    <message>
        <source>Conservative base</source>
        <translation>Temkinli taban</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Değerleme</translation>
    </message>
    <message>
        <source>Asset cap absolute</source>
        <translation>Varlık limiti, mutlak</translation>
    </message>
    <message>
        <source>Asset cap weight</source>
        <translation>Varlık limiti, ağırlık</translation>
    </message>
    <message>
        <source>Gross cap absolute</source>
        <translation>Toplam limit, mutlak</translation>
    </message>
    <message>
        <source>Gross cap multiple</source>
        <translation>Toplam limit, kat</translation>
    </message>
    <message>
        <source>Edge min bps</source>
        <translation>Asgari avantaj</translation>
    </message>
    <message>
        <source>Noise margin bps</source>
        <translation>Gürültü payı</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Basamaklar</translation>
    </message>
    <message>
        <source>Cap absolute</source>
        <translation>Limit, mutlak</translation>
    </message>
    <message>
        <source>Cap weight</source>
        <translation>Limit, ağırlık</translation>
    </message>
    <message>
        <source>Daily loss max</source>
        <translation>Günlük zarar, en çok</translation>
    </message>
    <message>
        <source>Notional max per asset</source>
        <translation>Varlık başına tutar, en çok</translation>
    </message>
    <message>
        <source>Concentration max</source>
        <translation>Yoğunlaşma, en çok</translation>
    </message>
    <message>
        <source>Price collar</source>
        <translation>Fiyat bandı</translation>
    </message>
    <message>
        <source>Orders per minute max</source>
        <translation>Dakikada emir, en çok</translation>
    </message>
    <message>
        <source>Open orders max</source>
        <translation>Açık emir, en çok</translation>
    </message>
    <message>
        <source>Data age max</source>
        <translation>Veri yaşı, en çok</translation>
    </message>
    <message>
        <source>Slippage estimate bps</source>
        <translation>Kayma tahmini</translation>
    </message>
    <message>
        <source>Slippage alarm bps</source>
        <translation>Kayma alarmı</translation>
    </message>
    <message>
        <source>Safe mode hold</source>
        <translation>Güvenli mod bekleme süresi</translation>
    </message>
    <message>
        <source>Position max</source>
        <translation>Pozisyon, en çok</translation>
    </message>
    <message>
        <source>Maker rate</source>
        <translation>Yapıcı oranı</translation>
    </message>
    <message>
        <source>Taker rate</source>
        <translation>Alıcı oranı</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Vergi oranı</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Emir biçimi</translation>
    </message>
    <message>
        <source>Limit offset bps</source>
        <translation>Limit uzaklığı</translation>
    </message>
    <message>
        <source>Time to live</source>
        <translation>Emrin ömrü</translation>
    </message>
    <message>
        <source>Reprices max</source>
        <translation>Yeniden fiyatlama, en çok</translation>
    </message>
    <message>
        <source>Unknown grace</source>
        <translation>Bilinmeyen emir süresi</translation>
    </message>
    <message>
        <source>Absent answers min</source>
        <translation>Yok yanıtı, en az</translation>
    </message>
    <message>
        <source>Reconcile every</source>
        <translation>Mutabakat aralığı</translation>
    </message>
    <message>
        <source>Flatten band</source>
        <translation>Tümünü sat bandı</translation>
    </message>
    <message>
        <source>Flatten step wait</source>
        <translation>Tümünü sat adım arası</translation>
    </message>
    <message>
        <source>Flatten steps max</source>
        <translation>Tümünü sat adımı, en çok</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Ad</translation>
    </message>
    <message>
        <source>Edge prior weight</source>
        <translation>Ön avantaj ağırlığı</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Sinyal</translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation>Büyüklük</translation>
    </message>
    <message>
        <source>Fast bars</source>
        <translation>Hızlı ortalama</translation>
    </message>
    <message>
        <source>Slow bars</source>
        <translation>Yavaş ortalama</translation>
    </message>
    <message>
        <source>Channel bars</source>
        <translation>Kanal uzunluğu</translation>
    </message>
    <message>
        <source>Volatility bars</source>
        <translation>Oynaklık penceresi</translation>
    </message>
    <message>
        <source>Volatility target</source>
        <translation>Oynaklık hedefi</translation>
    </message>
    <message>
        <source>Weight max</source>
        <translation>Ağırlık, en çok</translation>
    </message>
    <message>
        <source>Stake</source>
        <translation>Sabit tutar</translation>
    </message>
    <message>
        <source>Prior edge bps</source>
        <translation>Ön avantaj</translation>
    </message>
    <message>
        <source>Horizon bars</source>
        <translation>Ufuk</translation>
    </message>
    <message>
        <source>Window bars</source>
        <translation>Pencere</translation>
    </message>
    <message>
        <source>Entry z</source>
        <translation>Giriş z değeri</translation>
    </message>
    <message>
        <source>Exit z</source>
        <translation>Çıkış z değeri</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Ağırlık</translation>
    </message>
    <message>
        <source>Weight sum</source>
        <translation>Ağırlık toplamı</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Bant</translation>
    </message>
    <message>
        <source>Every bars</source>
        <translation>Bakma aralığı</translation>
    </message>
    <message>
        <source>Resume within</source>
        <translation>Kendiliğinden sürme süresi</translation>
    </message>
    <message>
        <source>Cancel open orders on shutdown</source>
        <translation>Kapanışta açık emirleri iptal et</translation>
    </message>
    <message>
        <source>Shutdown deadline</source>
        <translation>Kapanış süresi</translation>
    </message>
    <message>
        <source>Shutdown drain</source>
        <translation>Kapanışta boşaltma süresi</translation>
    </message>
    <message>
        <source>State file</source>
        <translation>Durum dosyası</translation>
    </message>
    <message>
        <source>Retention days</source>
        <translation>Saklama süresi</translation>
    </message>
    <message>
        <source>Retry max attempts</source>
        <translation>Yeniden deneme, en çok</translation>
    </message>
    <message>
        <source>Breaker threshold</source>
        <translation>Devre kesici eşiği</translation>
    </message>
    <message>
        <source>Breaker cooldown s</source>
        <translation>Devre kesici bekleme süresi</translation>
    </message>
    <message>
        <source>Breaker probes</source>
        <translation>Devre kesici denemeleri</translation>
    </message>
    <message>
        <source>Log level</source>
        <translation>Kayıt düzeyi</translation>
    </message>
    <message>
        <source>Log file</source>
        <translation>Kayıt dosyası</translation>
    </message>
    <message>
        <source>Metrics port</source>
        <translation>Ölçüm bağlantı noktası</translation>
    </message>
    <message>
        <source>Otel exporter endpoint</source>
        <translation>OTLP adresi</translation>
    </message>
    <message>
        <source>Schema version</source>
        <translation>Biçim sürümü</translation>
    </message>
    <message>
        <source>Address of the REST interface.</source>
        <translation>REST arayüzünün adresi.</translation>
    </message>
    <message>
        <source>Address of the WebSocket feed.</source>
        <translation>WebSocket akışının adresi.</translation>
    </message>
    <message>
        <source>Address of the candle history.</source>
        <translation>Mum geçmişinin adresi.</translation>
    </message>
    <message>
        <source>A request without an answer for this long has an unknown outcome.</source>
        <translation>Bu süre yanıtsız kalan isteğin sonucu bilinmiyor sayılır.</translation>
    </message>
    <message>
        <source>How far this machine&apos;s clock may be from the exchange&apos;s for a signed request.</source>
        <translation>İmzalı istekte bu makinenin saati borsanınkinden en çok bu kadar farklı olabilir.</translation>
    </message>
    <message>
        <source>demo trades on an exchange inside the program, paper on the real market without orders, live really.</source>
        <translation>demo program içindeki bir borsada, paper emir göndermeden gerçek piyasada, live gerçekten işlem yapar.</translation>
    </message>
    <message>
        <source>While true no order reaches a real account; live trading needs false.</source>
        <translation>true iken hiçbir emir gerçek hesaba ulaşmaz; gerçek işlem false ister.</translation>
    </message>
    <message>
        <source>The universe: five different symbols with one quote currency; nothing else is ever traded.</source>
        <translation>Evren: tek karşıt para birimli beş farklı sembol; başka hiçbir şey işlem görmez.</translation>
    </message>
    <message>
        <source>Length of the candles that the strategy sees.</source>
        <translation>Stratejinin gördüğü mumların uzunluğu.</translation>
    </message>
    <message>
        <source>Time from one decision cycle to the next.</source>
        <translation>Bir karar turundan sonrakine geçen süre.</translation>
    </message>
    <message>
        <source>Candles loaded before the first decision, so that indicators are ready.</source>
        <translation>Göstergeler hazır olsun diye ilk karardan önce yüklenen mumlar.</translation>
    </message>
    <message>
        <source>Its midnight is the border of days and months.</source>
        <translation>Gün ve ay sınırı bu dilimin gece yarısıdır.</translation>
    </message>
    <message>
        <source>Folder of candle files; empty for the generated market.</source>
        <translation>Mum dosyalarının klasörü; üretilen piyasa için boş.</translation>
    </message>
    <message>
        <source>Seed of everything that looks random; the same seed gives the same market.</source>
        <translation>Rastgele görünen her şeyin tohumu; aynı tohum aynı piyasayı verir.</translation>
    </message>
    <message>
        <source>How much faster than reality the market runs.</source>
        <translation>Piyasanın gerçekten kaç kat hızlı aktığı.</translation>
    </message>
    <message>
        <source>Cash of the demo account.</source>
        <translation>Demo hesabın nakdi.</translation>
    </message>
    <message>
        <source>Distance from best bid to best ask.</source>
        <translation>En iyi alış ile en iyi satış arasındaki uzaklık.</translation>
    </message>
    <message>
        <source>Cash at the start of paper trading and of a backtest.</source>
        <translation>Kâğıt üstü işlemin ve geri testin başlangıç nakdi.</translation>
    </message>
    <message>
        <source>Distance from best bid to best ask where the data has no book.</source>
        <translation>Veride emir defteri yoksa en iyi alış ile satış arasındaki uzaklık.</translation>
    </message>
    <message>
        <source>By how much worse a marketable order is filled.</source>
        <translation>Hemen gerçekleşen emrin ne kadar kötü fiyattan gerçekleştiği.</translation>
    </message>
    <message>
        <source>The most that one order can fill within one candle.</source>
        <translation>Bir emrin bir mum içinde gerçekleşebilecek en büyük kısmı.</translation>
    </message>
    <message>
        <source>Cash that is never traded, at least.</source>
        <translation>Asla işleme girmeyen nakit, en az.</translation>
    </message>
    <message>
        <source>Cash that is never traded, as part of the capital base; the larger of both holds.</source>
        <translation>Asla işleme girmeyen nakit, sermaye tabanının payı; ikisinden büyük olanı geçerlidir.</translation>
    </message>
    <message>
        <source>How much of the capital above reserve and fee buffer may be traded.</source>
        <translation>Ayrılmış nakit ve ücret tamponu üstündeki sermayenin ne kadarı işleme girebilir.</translation>
    </message>
    <message>
        <source>Cash kept for fees, at least.</source>
        <translation>Ücretler için tutulan nakit, en az.</translation>
    </message>
    <message>
        <source>Cash kept for fees, by what was traded; the larger of both holds.</source>
        <translation>Ücretler için işlem hacmine göre tutulan nakit; ikisinden büyük olanı geçerlidir.</translation>
    </message>
    <message>
        <source>Realised profit of the month up to which nothing is harvested.</source>
        <translation>Ayın gerçekleşen kârı bu tutara kadar ayrılmaz.</translation>
    </message>
    <message>
        <source>How much of it is swept into the reserve bucket.</source>
        <translation>Bunun ne kadarının kâr yedeğine aktarıldığı.</translation>
    </message>
    <message>
        <source>When profit is harvested.</source>
        <translation>Kârın ne zaman ayrıldığı.</translation>
    </message>
    <message>
        <source>While true the reserve bucket is not part of the capital base.</source>
        <translation>true iken kâr yedeği sermaye tabanına girmez.</translation>
    </message>
    <message>
        <source>While true the capital base is never above the high-water mark of equity.</source>
        <translation>true iken sermaye tabanı özvarlığın zirvesini aşmaz.</translation>
    </message>
    <message>
        <source>The price at which positions are valued.</source>
        <translation>Pozisyonların değerlendiği fiyat.</translation>
    </message>
    <message>
        <source>Most exposure of each asset.</source>
        <translation>Her varlığın en büyük risk tutarı.</translation>
    </message>
    <message>
        <source>Most exposure of each asset; the smaller of both holds.</source>
        <translation>Her varlığın en büyük risk tutarı; ikisinden küçük olanı geçerlidir.</translation>
    </message>
    <message>
        <source>Most exposure of all assets together.</source>
        <translation>Tüm varlıkların birlikte en büyük risk tutarı.</translation>
    </message>
    <message>
        <source>Most exposure of all assets together; the smaller of both holds.</source>
        <translation>Tüm varlıkların birlikte en büyük risk tutarı; ikisinden küçük olanı geçerlidir.</translation>
    </message>
    <message>
        <source>What an order must be expected to earn beyond its costs and the noise margin.</source>
        <translation>Bir emirden maliyetler ve gürültü payı üstünde beklenmesi gereken kazanç.</translation>
    </message>
    <message>
        <source>Allowance for errors of the estimate.</source>
        <translation>Tahmin hataları için pay.</translation>
    </message>
    <message>
        <source>From each drawdown on, exposure caps are multiplied; 0 allows only exits.</source>
        <translation>Her düşüşten itibaren limitler çarpılır; 0 yalnızca çıkışa izin verir.</translation>
    </message>
    <message>
        <source>Replaces asset_cap_absolute for one asset.</source>
        <translation>Bir varlık için asset_cap_absolute yerine geçer.</translation>
    </message>
    <message>
        <source>Replaces asset_cap_weight for one asset.</source>
        <translation>Bir varlık için asset_cap_weight yerine geçer.</translation>
    </message>
    <message>
        <source>A loss beyond this stops new positions until the next day.</source>
        <translation>Bunu aşan zarar ertesi güne kadar yeni pozisyonu durdurur.</translation>
    </message>
    <message>
        <source>Largest position of each asset by value.</source>
        <translation>Her varlığın değer olarak en büyük pozisyonu.</translation>
    </message>
    <message>
        <source>Largest share of one asset.</source>
        <translation>Tek varlığın en büyük payı.</translation>
    </message>
    <message>
        <source>How far a limit price may be from the market.</source>
        <translation>Limit fiyatı piyasadan en çok ne kadar uzak olabilir.</translation>
    </message>
    <message>
        <source>Most new orders per minute.</source>
        <translation>Dakikada en çok yeni emir.</translation>
    </message>
    <message>
        <source>Most open orders at one time.</source>
        <translation>Aynı anda en çok açık emir.</translation>
    </message>
    <message>
        <source>Market data older than this is stale.</source>
        <translation>Bundan eski piyasa verisi eskimiş sayılır.</translation>
    </message>
    <message>
        <source>Expected slippage of a marketable order, on top of half the spread.</source>
        <translation>Hemen gerçekleşen emrin makasın yarısına ek beklenen kayması.</translation>
    </message>
    <message>
        <source>Slippage of a fill beyond this raises an alarm.</source>
        <translation>Bunu aşan kayma alarm verir.</translation>
    </message>
    <message>
        <source>The cause must be gone for this long before safe mode ends.</source>
        <translation>Güvenli mod bitmeden nedenin bu süre ortadan kalkmış olması gerekir.</translation>
    </message>
    <message>
        <source>Largest position of one asset; without it there is no such limit.</source>
        <translation>Bir varlığın en büyük pozisyonu; yazılmazsa böyle bir limit yoktur.</translation>
    </message>
    <message>
        <source>Fee of a resting order, tax included.</source>
        <translation>Bekleyen emrin ücreti, vergi dahil.</translation>
    </message>
    <message>
        <source>Fee of a marketable order, tax included.</source>
        <translation>Hemen gerçekleşen emrin ücreti, vergi dahil.</translation>
    </message>
    <message>
        <source>Tax within the published fee.</source>
        <translation>Yayımlanan ücretin içindeki vergi.</translation>
    </message>
    <message>
        <source>How intents of the strategy become orders.</source>
        <translation>Stratejinin isteklerinin nasıl emre dönüştüğü.</translation>
    </message>
    <message>
        <source>Distance of a limit price from the best price, away from the market.</source>
        <translation>Limit fiyatının en iyi fiyattan, piyasadan uzağa doğru uzaklığı.</translation>
    </message>
    <message>
        <source>A limit order older than this is re-priced or given up.</source>
        <translation>Bundan eski limit emir yeniden fiyatlanır veya bırakılır.</translation>
    </message>
    <message>
        <source>How often one order may be re-priced.</source>
        <translation>Bir emir en çok kaç kez yeniden fiyatlanabilir.</translation>
    </message>
    <message>
        <source>An order nobody can find counts as absent only after this.</source>
        <translation>Bulunamayan emir ancak bu süreden sonra yok sayılır.</translation>
    </message>
    <message>
        <source>And only after so many answers of the exchange that do not list it.</source>
        <translation>Ve ancak borsanın onu listelemeyen bu kadar yanıtından sonra.</translation>
    </message>
    <message>
        <source>How often orders, fills and balances are compared with the exchange.</source>
        <translation>Emir, gerçekleşme ve bakiyelerin borsayla ne sıklıkta karşılaştırıldığı.</translation>
    </message>
    <message>
        <source>Pause between two steps of flatten.</source>
        <translation>Tümünü sat adımları arasındaki bekleme.</translation>
    </message>
    <message>
        <source>After so many steps flatten reports what is left.</source>
        <translation>Bu kadar adımdan sonra tümünü sat kalanı bildirir.</translation>
    </message>
    <message>
        <source>The strategy that decides; hold never trades.</source>
        <translation>Karar veren strateji; hold hiç işlem yapmaz.</translation>
    </message>
    <message>
        <source>How many real round trips weigh as much as the configured prior edge.</source>
        <translation>Ayarlanan ön avantaj kadar ağırlık taşıyan gerçek gidiş dönüş sayısı.</translation>
    </message>
    <message>
        <source>Crossing averages, or a break-out from a price channel.</source>
        <translation>Kesişen ortalamalar veya fiyat kanalından çıkış.</translation>
    </message>
    <message>
        <source>Size by volatility, or the same stake for every entry.</source>
        <translation>Oynaklığa göre büyüklük veya her girişte aynı tutar.</translation>
    </message>
    <message>
        <source>Length of the fast average.</source>
        <translation>Hızlı ortalamanın uzunluğu.</translation>
    </message>
    <message>
        <source>Length of the slow average; longer than the fast one.</source>
        <translation>Yavaş ortalamanın uzunluğu; hızlıdan uzun.</translation>
    </message>
    <message>
        <source>Length of the price channel.</source>
        <translation>Fiyat kanalının uzunluğu.</translation>
    </message>
    <message>
        <source>Window of the volatility estimate.</source>
        <translation>Oynaklık tahmininin penceresi.</translation>
    </message>
    <message>
        <source>At this volatility a full slice is held, above it less.</source>
        <translation>Bu oynaklıkta tam dilim, üstünde daha azı tutulur.</translation>
    </message>
    <message>
        <source>The full slice of each asset.</source>
        <translation>Her varlığın tam dilimi.</translation>
    </message>
    <message>
        <source>Spent per entry with sizing fixed_stake.</source>
        <translation>fixed_stake ile her girişte harcanan tutar.</translation>
    </message>
    <message>
        <source>Assumed profit of a round trip before costs, until real round trips say otherwise.</source>
        <translation>Gerçek gidiş dönüşler aksini söyleyene kadar, maliyetten önce varsayılan gidiş dönüş kârı.</translation>
    </message>
    <message>
        <source>How long the edge is expected to take.</source>
        <translation>Avantajın ne kadar sürede beklendiği.</translation>
    </message>
    <message>
        <source>Window of mean and standard deviation.</source>
        <translation>Ortalama ve standart sapma penceresi.</translation>
    </message>
    <message>
        <source>Buys this far below the mean.</source>
        <translation>Ortalamanın bu kadar altında alır.</translation>
    </message>
    <message>
        <source>Sells when no further below the mean than this; less than entry_z.</source>
        <translation>Ortalamanın en çok bu kadar altındayken satar; entry_z değerinden küçük.</translation>
    </message>
    <message>
        <source>Size of each entry.</source>
        <translation>Her girişin büyüklüğü.</translation>
    </message>
    <message>
        <source>Shared equally by the five assets when no weights are given.</source>
        <translation>Ağırlık verilmezse beş varlık eşit paylaşır.</translation>
    </message>
    <message>
        <source>No trade while an asset is no further from its target than this.</source>
        <translation>Varlık hedefinden bundan uzak değilse işlem yok.</translation>
    </message>
    <message>
        <source>How often the weights are looked at.</source>
        <translation>Ağırlıklara ne sıklıkta bakıldığı.</translation>
    </message>
    <message>
        <source>Target weight of one asset; all five together at most 1.</source>
        <translation>Bir varlığın hedef ağırlığı; beşi birlikte en çok 1.</translation>
    </message>
    <message>
        <source>An unfinished flatten or kill goes on by itself up to this age, later the program asks.</source>
        <translation>Bitmemiş tümünü sat veya acil durdurma bu süreye kadar kendiliğinden sürer, sonra program sorar.</translation>
    </message>
    <message>
        <source>Whether open orders that protect nothing are cancelled at the end.</source>
        <translation>Koruma amaçlı olmayan açık emirlerin kapanışta iptal edilip edilmeyeceği.</translation>
    </message>
    <message>
        <source>Time for these cancels.</source>
        <translation>Bu iptaller için süre.</translation>
    </message>
    <message>
        <source>Time to process what is still under way.</source>
        <translation>Yolda olanı işlemek için süre.</translation>
    </message>
    <message>
        <source>The database; empty for the data folder&apos;s own, one per mode.</source>
        <translation>Veritabanı; boşsa veri klasöründeki, her mod için bir tane.</translation>
    </message>
    <message>
        <source>How long the inputs of decisions are kept for replay; the ledger is kept for ever.</source>
        <translation>Karar girdilerinin yeniden oynatma için ne kadar saklandığı; hesap defteri hep saklanır.</translation>
    </message>
    <message>
        <source>So many failures in a row open a breaker.</source>
        <translation>Art arda bu kadar hata devre kesiciyi açar.</translation>
    </message>
    <message>
        <source>How long a breaker stays open.</source>
        <translation>Devre kesicinin ne kadar açık kaldığı.</translation>
    </message>
    <message>
        <source>So many successful requests close it again.</source>
        <translation>Bu kadar başarılı istek onu yeniden kapatır.</translation>
    </message>
    <message>
        <source>The least important messages that are written.</source>
        <translation>Yazılan en önemsiz iletilerin düzeyi.</translation>
    </message>
    <message>
        <source>The log; empty for the state folder&apos;s own.</source>
        <translation>Kayıt; boşsa durum klasöründeki.</translation>
    </message>
    <message>
        <source>Port on 127.0.0.1 where Prometheus reads metrics; 0 for none.</source>
        <translation>Prometheus&apos;un ölçümleri okuduğu 127.0.0.1 bağlantı noktası; 0 ise yok.</translation>
    </message>
    <message>
        <source>Where traces are sent as OTLP over HTTP; empty for nowhere.</source>
        <translation>İzlerin HTTP üzerinden OTLP ile gönderildiği yer; boşsa hiçbir yer.</translation>
    </message>
    <message>
        <source>The form of this file.</source>
        <translation>Bu dosyanın biçimi.</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>milisaniye</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>mum</translation>
    </message>
    <message>
        <source>market seconds per real second</source>
        <translation>gerçek saniye başına piyasa saniyesi</translation>
    </message>
    <message>
        <source>quote currency</source>
        <translation>karşıt para birimi</translation>
    </message>
    <message>
        <source>part of a candle&apos;s volume</source>
        <translation>mum hacminin payı</translation>
    </message>
    <message>
        <source>part of the capital base</source>
        <translation>sermaye tabanının payı</translation>
    </message>
    <message>
        <source>part of the free capital</source>
        <translation>serbest sermayenin payı</translation>
    </message>
    <message>
        <source>part of the notional of the last 30 days</source>
        <translation>son 30 günün hacminin payı</translation>
    </message>
    <message>
        <source>quote currency per month</source>
        <translation>aylık karşıt para birimi</translation>
    </message>
    <message>
        <source>part of the profit above the threshold</source>
        <translation>eşiği aşan kârın payı</translation>
    </message>
    <message>
        <source>part of tradable capital</source>
        <translation>kullanılabilir sermayenin payı</translation>
    </message>
    <message>
        <source>times tradable capital</source>
        <translation>× kullanılabilir sermaye</translation>
    </message>
    <message>
        <source>part of the day&apos;s first equity</source>
        <translation>günün ilk özvarlığının payı</translation>
    </message>
    <message>
        <source>part of equity</source>
        <translation>özvarlığın payı</translation>
    </message>
    <message>
        <source>part of the reference price</source>
        <translation>referans fiyatın payı</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>emir</translation>
    </message>
    <message>
        <source>units of the asset</source>
        <translation>varlık birimi</translation>
    </message>
    <message>
        <source>part of the notional</source>
        <translation>tutarın payı</translation>
    </message>
    <message>
        <source>part of the fee before tax</source>
        <translation>vergisiz ücretin payı</translation>
    </message>
    <message>
        <source>times</source>
        <translation>kez</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>yanıt</translation>
    </message>
    <message>
        <source>part of the best price</source>
        <translation>en iyi fiyatın payı</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>adım</translation>
    </message>
    <message>
        <source>round trips</source>
        <translation>gidiş dönüş</translation>
    </message>
    <message>
        <source>standard deviation per bar</source>
        <translation>mum başına standart sapma</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>standart sapma</translation>
    </message>
    <message>
        <source>part of the target</source>
        <translation>hedefin payı</translation>
    </message>
    <message>
        <source>days</source>
        <translation>gün</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>deneme</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>hata</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>saniye</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>istek</translation>
    </message>
    <message>
        <source>expected %1, got %2; write for example %3</source>
        <translation>beklenen %1, gelen %2; örneğin şöyle yazın: %3</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>beklenen %1, gelen %2</translation>
    </message>
    <message>
        <source>expected %1; write for example %2</source>
        <translation>beklenen %1; örneğin şöyle yazın: %2</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 ile %2 arası bir tam sayı</translation>
    </message>
    <message>
        <source>a decimal number from %1 to %2</source>
        <translation>%1 ile %2 arası bir ondalık sayı</translation>
    </message>
    <message>
        <source>a decimal number above %1 and at most %2</source>
        <translation>%1 değerinden büyük, en çok %2 olan bir ondalık sayı</translation>
    </message>
    <message>
        <source>a duration from %1 to %2 with its unit (ms, s, min, h, d)</source>
        <translation>%1 ile %2 arası bir süre, birimiyle (ms, s, min, h, d)</translation>
    </message>
    <message>
        <source>a duration from %1 to %2</source>
        <translation>%1 ile %2 arası bir süre</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>şunlardan biri: %1</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true veya false</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>bir metin</translation>
    </message>
    <message>
        <source>a text without control characters</source>
        <translation>denetim karakteri içermeyen bir metin</translation>
    </message>
    <message>
        <source>a path</source>
        <translation>bir dosya yolu</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>metin listesi</translation>
    </message>
    <message>
        <source>a list of exactly five symbols</source>
        <translation>tam beş sembolden oluşan liste</translation>
    </message>
    <message>
        <source>a list of steps with drawdown and multiplier</source>
        <translation>düşüş ve çarpandan oluşan basamak listesi</translation>
    </message>
    <message>
        <source>a reference, keychain:NAME or env:VARIABLE</source>
        <translation>bir referans, keychain:AD veya env:DEĞİŞKEN</translation>
    </message>
    <message>
        <source>a wss address</source>
        <translation>bir wss adresi</translation>
    </message>
    <message>
        <source>an https address</source>
        <translation>bir https adresi</translation>
    </message>
    <message>
        <source>the name of a time zone</source>
        <translation>bir saat diliminin adı</translation>
    </message>
    <message>
        <source>a reference, keychain:NAME or env:VARIABLE, and never the secret itself</source>
        <translation>bir referans, keychain:AD veya env:DEĞİŞKEN; gizli değerin kendisi asla</translation>
    </message>
    <message>
        <source>Stress fall</source>
        <translation>Stres düşüşü</translation>
    </message>
    <message>
        <source>Stress slippage</source>
        <translation>Stres kayması</translation>
    </message>
    <message>
        <source>How far all prices fall at once in the worst case that is shown before live trading is armed.</source>
        <translation>Canlı işlem devreye alınmadan önce gösterilen en kötü durumda tüm fiyatların bir anda ne kadar düştüğü.</translation>
    </message>
    <message>
        <source>What selling everything costs in that worst case.</source>
        <translation>O en kötü durumda her şeyi satmanın maliyeti.</translation>
    </message>
    <message>
        <source>part of the price</source>
        <translation>fiyatın payı</translation>
    </message>
    <message>
        <source>part of what is left</source>
        <translation>kalanın payı</translation>
    </message>
    <message>
        <source>Where the API key is kept; env:PENTAD_API_KEY names a variable, for runs without a window.</source>
        <translation>API anahtarının saklandığı yer; env:PENTAD_API_KEY penceresiz çalışmalar için bir ortam değişkenini gösterir.</translation>
    </message>
    <message>
        <source>Where the API secret is kept; env:PENTAD_API_SECRET names a variable, for runs without a window.</source>
        <translation>API gizli anahtarının saklandığı yer; env:PENTAD_API_SECRET penceresiz çalışmalar için bir ortam değişkenini gösterir.</translation>
    </message>
    <message>
        <source>Window silence</source>
        <translation>Pencere sessizliği</translation>
    </message>
    <message>
        <source>So many refusals of the strategy for its order rate pause trading until a person resumes it.</source>
        <translation>Strateji emir hızı yüzünden bu kadar kez reddedilirse, biri yeniden başlatana kadar işlem duraklatılır.</translation>
    </message>
    <message>
        <source>The time within which they are counted.</source>
        <translation>Bunların sayıldığı süre.</translation>
    </message>
    <message>
        <source>Entries end when the window has not been heard for this long; exits go on.</source>
        <translation>Pencereden bu süre boyunca haber alınmazsa yeni alımlar durur; çıkışlar sürer.</translation>
    </message>
    <message>
        <source>refusals</source>
        <translation>ret</translation>
    </message>
    <message>
        <source>Protective stop</source>
        <translation>Koruma stopu</translation>
    </message>
    <message>
        <source>Protective distance</source>
        <translation>Koruma mesafesi</translation>
    </message>
    <message>
        <source>Protective trail</source>
        <translation>Koruma takibi</translation>
    </message>
    <message>
        <source>Protective limit offset</source>
        <translation>Koruma limit farkı</translation>
    </message>
    <message>
        <source>Protective step</source>
        <translation>Koruma adımı</translation>
    </message>
    <message>
        <source>The stop order that protects each position at the exchange, also while the program does not run.</source>
        <translation>Her pozisyonu borsada koruyan stop emri; program çalışmazken de geçerlidir.</translation>
    </message>
    <message>
        <source>How far it stands below the average entry, or below the bid where that is not above it.</source>
        <translation>Ortalama girişin ne kadar altında durduğu; en iyi alış bunun üstünde değilse en iyi alışın ne kadar altında durduğu.</translation>
    </message>
    <message>
        <source>The highest bid raises it; it is never lowered then.</source>
        <translation>En yüksek alış fiyatı onu yukarı taşır; bu durumda asla aşağı çekilmez.</translation>
    </message>
    <message>
        <source>How far the limit price of a stoplimit is below its stop price.</source>
        <translation>stoplimit emrinde limit fiyatının stop fiyatının ne kadar altında olduğu.</translation>
    </message>
    <message>
        <source>A price that differs by less than this is not worth moving the stop.</source>
        <translation>Fiyat farkı bundan küçükse stop taşınmaz.</translation>
    </message>
    <message>
        <source>part of the stop price</source>
        <translation>stop fiyatının payı</translation>
    </message>
    <message>
        <source>Rate refusals max</source>
        <translation>Emir hızı redleri, en çok</translation>
    </message>
    <message>
        <source>Rate refusals window</source>
        <translation>Emir hızı redlerinin süresi</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Masaüstü bildirimi</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook adresi</translation>
    </message>
    <message>
        <source>Webhook private</source>
        <translation>Özel ağda webhook</translation>
    </message>
    <message>
        <source>Acknowledge within</source>
        <translation>Onaylama süresi</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Sayım süresi</translation>
    </message>
    <message>
        <source>Retries max</source>
        <translation>Yeniden deneme, en çok</translation>
    </message>
    <message>
        <source>Rejects max</source>
        <translation>Ret, en çok</translation>
    </message>
    <message>
        <source>Daily loss used</source>
        <translation>Günlük zarar uyarısı</translation>
    </message>
    <message>
        <source>A step of flatten sells no more than the bids this close to the best one take.</source>
        <translation>Tümünü sat adımı, en iyi alışa bu kadar yakın alışların karşıladığından çoğunu satmaz.</translation>
    </message>
    <message>
        <source>How often a question to the exchange is tried, cancels at least six times; orders are never repeated.</source>
        <translation>Borsaya bir sorunun kaç kez denendiği; iptaller en az altı kez denenir, emirler asla yinelenmez.</translation>
    </message>
    <message>
        <source>Whether alerts are also shown as notifications of the desktop.</source>
        <translation>Uyarılar masaüstü bildirimi olarak da gösterilsin mi.</translation>
    </message>
    <message>
        <source>Where alerts are posted as JSON; empty for nowhere.</source>
        <translation>Uyarıların JSON olarak gönderildiği adres; hiçbir yere gönderilmemesi için boş.</translation>
    </message>
    <message>
        <source>Whether the webhook may lie on this machine or in a private network.</source>
        <translation>Webhook bu makinede veya özel bir ağda olabilir mi.</translation>
    </message>
    <message>
        <source>A critical alert that nobody acknowledged for this long pauses trading; 0s for never.</source>
        <translation>Bu süre boyunca kimsenin onaylamadığı kritik uyarı işlemleri duraklatır; hiç duraklatmaması için 0s.</translation>
    </message>
    <message>
        <source>Over which time retries and rejects are counted.</source>
        <translation>Yeniden denemelerin ve retlerin sayıldığı süre.</translation>
    </message>
    <message>
        <source>More than this in the window alert.</source>
        <translation>Sayım süresinde bundan çoğu uyarı verir.</translation>
    </message>
    <message>
        <source>More refusals by risk or by the exchange than this in the window alert.</source>
        <translation>Sayım süresinde risk veya borsa tarafından bundan çok ret uyarı verir.</translation>
    </message>
    <message>
        <source>From here on the loss of the day alerts.</source>
        <translation>Günün zararı buradan sonra uyarı verir.</translation>
    </message>
    <message>
        <source>retries</source>
        <translation>yeniden deneme</translation>
    </message>
    <message>
        <source>rejects</source>
        <translation>ret</translation>
    </message>
    <message>
        <source>part of the daily loss limit</source>
        <translation>günlük zarar limitinin payı</translation>
    </message>
    <message>
        <source>must begin with https://</source>
        <translation>https:// ile başlamalı</translation>
    </message>
    <message>
        <source>bp</source>
        <translation>bp</translation>
    </message>
    <message>
        <source>Poll interval</source>
        <translation>Sorgulama aralığı</translation>
    </message>
    <message>
        <source>Ws rejoin after</source>
        <translation>WebSocket’e dönüş süresi</translation>
    </message>
    <message>
        <source>How often the price of each pair is asked for while the WebSocket feed is down or silent; prices older than risk.data_age_max are stale.</source>
        <translation>WebSocket akışı kesikken veya sessizken her çiftin fiyatının ne sıklıkla sorulacağı; risk.data_age_max değerinden eski fiyatlar eskimiş sayılır.</translation>
    </message>
    <message>
        <source>The WebSocket feed must have been healthy for this long before it brings the prices again.</source>
        <translation>WebSocket akışı fiyatları yeniden getirmeden önce bu süre boyunca sağlıklı kalmış olmalı.</translation>
    </message>
</context>
<context>
    <name>SettingsGroups</name>
    <message>
        <source>Exchange</source>
        <translation>Borsa</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Anahtarlar</translation>
    </message>
    <message>
        <source>Trading</source>
        <translation>İşlem</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Paper and backtest</source>
        <translation>Paper ve geri test</translation>
    </message>
    <message>
        <source>Capital policy</source>
        <translation>Sermaye politikası</translation>
    </message>
    <message>
        <source>Risk limits</source>
        <translation>Risk limitleri</translation>
    </message>
    <message>
        <source>Fees</source>
        <translation>Ücretler</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Emir yürütme</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strateji</translation>
    </message>
    <message>
        <source>Strategy: trend</source>
        <translation>Strateji: trend</translation>
    </message>
    <message>
        <source>Strategy: reversion</source>
        <translation>Strateji: ortalamaya dönüş</translation>
    </message>
    <message>
        <source>Strategy: rebalance</source>
        <translation>Strateji: yeniden dengeleme</translation>
    </message>
    <message>
        <source>Start and stop</source>
        <translation>Başlatma ve durdurma</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Depolama</translation>
    </message>
    <message>
        <source>Resilience</source>
        <translation>Dayanıklılık</translation>
    </message>
    <message>
        <source>Logs and metrics</source>
        <translation>Günlükler ve ölçümler</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Ayar dosyası</translation>
    </message>
</context>
<context>
    <name>SetupFields</name>
    <message>
        <source>Strategy</source>
        <translation>Strateji</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Tohum</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Sinyal</translation>
    </message>
    <message>
        <source>Sizing</source>
        <translation>Boyutlandırma</translation>
    </message>
    <message>
        <source>Fast average, bars</source>
        <translation>Hızlı ortalama, mum</translation>
    </message>
    <message>
        <source>Slow average, bars</source>
        <translation>Yavaş ortalama, mum</translation>
    </message>
    <message>
        <source>Channel, bars</source>
        <translation>Kanal, mum</translation>
    </message>
    <message>
        <source>Volatility, bars</source>
        <translation>Oynaklık, mum</translation>
    </message>
    <message>
        <source>Volatility target</source>
        <translation>Oynaklık hedefi</translation>
    </message>
    <message>
        <source>Full slice</source>
        <translation>Tam dilim</translation>
    </message>
    <message>
        <source>Stake</source>
        <translation>İşlem payı</translation>
    </message>
    <message>
        <source>Prior edge, bp</source>
        <translation>Ön avantaj, bp</translation>
    </message>
    <message>
        <source>Horizon, bars</source>
        <translation>Ufuk, mum</translation>
    </message>
    <message>
        <source>Reinvestment rate</source>
        <translation>Yeniden yatırım oranı</translation>
    </message>
    <message>
        <source>Reserved cash</source>
        <translation>Ayrılmış nakit</translation>
    </message>
    <message>
        <source>Fee buffer</source>
        <translation>Ücret tamponu</translation>
    </message>
    <message>
        <source>Edge minimum, bp</source>
        <translation>Asgari avantaj, bp</translation>
    </message>
    <message>
        <source>Noise margin, bp</source>
        <translation>Gürültü payı, bp</translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation>Kâr ayırma</translation>
    </message>
    <message>
        <source>Asset cap</source>
        <translation>Varlık limiti</translation>
    </message>
    <message>
        <source>Gross cap, multiple</source>
        <translation>Toplam limit, kat</translation>
    </message>
    <message>
        <source>Daily loss limit</source>
        <translation>Günlük zarar limiti</translation>
    </message>
    <message>
        <source>Concentration limit</source>
        <translation>Yoğunlaşma limiti</translation>
    </message>
    <message>
        <source>Spread, bp</source>
        <translation>Makas, bp</translation>
    </message>
    <message>
        <source>Slippage, bp</source>
        <translation>Kayma, bp</translation>
    </message>
    <message>
        <source>Volume participation</source>
        <translation>Hacme katılım</translation>
    </message>
    <message>
        <source>Taker fee with tax</source>
        <translation>Vergili taker ücreti</translation>
    </message>
    <message>
        <source>Maker fee with tax</source>
        <translation>Vergili maker ücreti</translation>
    </message>
    <message>
        <source>Start equity</source>
        <translation>Başlangıç özvarlığı</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Pentad cannot start: its settings have mistakes. Mend what is named below and start again; nothing was traded and nothing was changed.</source>
        <translation>Pentad başlayamıyor: ayarlarında hata var. Aşağıda belirtileni düzeltip yeniden başlatın; hiçbir işlem yapılmadı, hiçbir şey değişmedi.</translation>
    </message>
    <message>
        <source>Pentad cannot start: there is no place to keep its journal. Name another one in the settings, or make room for it.</source>
        <translation>Pentad başlayamıyor: günlüğünü tutacak yer yok. Ayarlarda başka bir yer belirtin veya yer açın.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>StateWord</name>
    <message>
        <source>ENGINE ENDED</source>
        <translation>MOTOR SONA ERDİ</translation>
    </message>
    <message>
        <source>ENGINE SILENT</source>
        <translation>MOTOR SESSİZ</translation>
    </message>
    <message>
        <source>VIEW ONLY</source>
        <translation>YALNIZCA GÖRÜNTÜLEME</translation>
    </message>
</context>
<context>
    <name>WatchlistRow</name>
    <message>
        <source>%1 buy working</source>
        <translation>%1 alış açık</translation>
    </message>
    <message>
        <source>%1 sell working</source>
        <translation>%1 satış açık</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>edge %1 of %2 bp</source>
        <translation>avantaj %1 / %2 bp</translation>
    </message>
    <message>
        <source>%1 to pass</source>
        <translation>geçmek için %1</translation>
    </message>
    <message>
        <source>no decision yet</source>
        <translation>henüz karar yok</translation>
    </message>
    <message>
        <source>no change wanted</source>
        <translation>değişiklik istenmiyor</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>saat %1</translation>
    </message>
    <message>
        <source>data is %1 old</source>
        <translation>veri %1 eski</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>henüz veri yok</translation>
    </message>
    <message>
        <source>OFF</source>
        <translation>KAPALI</translation>
    </message>
    <message>
        <source>switched off, exits only</source>
        <translation>kapalı, yalnızca çıkış</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation>%1 bp</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>nothing held</source>
        <translation>eldeki yok</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>eldeki %1</translation>
    </message>
    <message>
        <source>%1%2: last %3, %4 in 24 h, bid %5, ask %6, spread %7</source>
        <translation>%1%2: son %3, 24 saatte %4, alış %5, satış %6, makas %7</translation>
    </message>
    <message>
        <source>%1; %2, weight %3, target %4. %5. Data age %6</source>
        <translation>%1; %2, ağırlık %3, hedef %4. %5. Veri yaşı %6</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>İŞLEME KAPALI</translation>
    </message>
    <message>
        <source>the exchange takes no orders of it</source>
        <translation>borsa bu çiftte emir almıyor</translation>
    </message>
    <message>
        <source>close %1 · %2 old</source>
        <translation>kapanış %1 · %2 önce</translation>
    </message>
    <message>
        <source>close · %1 old</source>
        <translation>kapanış · %1 önce</translation>
    </message>
    <message>
        <source>%1%2: no bid and ask, %3, %4 in 24 h</source>
        <translation>%1%2: alış ve satış fiyatı yok, %3, 24 saatte %4</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>one of the five</source>
        <translation>beş varlıktan biri</translation>
    </message>
    <message>
        <source>latched</source>
        <translation>kilitli</translation>
    </message>
    <message>
        <source>asset enabled</source>
        <translation>varlık açık</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
    <message>
        <source>safe mode</source>
        <translation>güvenli mod</translation>
    </message>
    <message>
        <source>market data</source>
        <translation>piyasa verisi</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>emirler</translation>
    </message>
    <message>
        <source>account</source>
        <translation>hesap</translation>
    </message>
    <message>
        <source>quote</source>
        <translation>kotasyon</translation>
    </message>
    <message>
        <source>in the last minute</source>
        <translation>son dakikada</translation>
    </message>
    <message>
        <source>among</source>
        <translation>kayıtlı</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>karar içinde</translation>
    </message>
    <message>
        <source>price has</source>
        <translation>fiyat</translation>
    </message>
    <message>
        <source>size has</source>
        <translation>miktar</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>ondalık</translation>
    </message>
    <message>
        <source>well-formed</source>
        <translation>biçim geçerli</translation>
    </message>
    <message>
        <source>multiplier</source>
        <translation>çarpan</translation>
    </message>
    <message>
        <source>admits</source>
        <translation>izin verilen</translation>
    </message>
    <message>
        <source>STARTING</source>
        <translation>BAŞLIYOR</translation>
    </message>
    <message>
        <source>RUNNING</source>
        <translation>ÇALIŞIYOR</translation>
    </message>
    <message>
        <source>DE-RISKED</source>
        <translation>RİSK AZALTILDI</translation>
    </message>
    <message>
        <source>PAUSED</source>
        <translation>DURAKLATILDI</translation>
    </message>
    <message>
        <source>SAFE MODE</source>
        <translation>GÜVENLİ MOD</translation>
    </message>
    <message>
        <source>FLATTENING</source>
        <translation>TÜMÜ SATILIYOR</translation>
    </message>
    <message>
        <source>HALTED</source>
        <translation>DURDURULDU</translation>
    </message>
    <message>
        <source>STOPPING</source>
        <translation>KAPANIYOR</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>ARIZA</translation>
    </message>
    <message>
        <source>Universe</source>
        <translation>Varlık listesi</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>Acil durdurma</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Duraklatma</translation>
    </message>
    <message>
        <source>Safe mode</source>
        <translation>Güvenli mod</translation>
    </message>
    <message>
        <source>Breakers</source>
        <translation>Devre kesiciler</translation>
    </message>
    <message>
        <source>Market data age</source>
        <translation>Piyasa verisi yaşı</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Yineleme</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Ondalık</translation>
    </message>
    <message>
        <source>Minimum value</source>
        <translation>Asgari tutar</translation>
    </message>
    <message>
        <source>Price collar</source>
        <translation>Fiyat bandı</translation>
    </message>
    <message>
        <source>Order rate</source>
        <translation>Emir hızı</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Açık emirler</translation>
    </message>
    <message>
        <source>Daily loss</source>
        <translation>Günlük zarar</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Zirveden düşüş</translation>
    </message>
    <message>
        <source>Tradable capital</source>
        <translation>Kullanılabilir sermaye</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Avantaj</translation>
    </message>
    <message>
        <source>Asset cap</source>
        <translation>Varlık limiti</translation>
    </message>
    <message>
        <source>Max position</source>
        <translation>Azami pozisyon</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Yoğunlaşma</translation>
    </message>
    <message>
        <source>Gross cap</source>
        <translation>Toplam limit</translation>
    </message>
    <message>
        <source>Reserved cash</source>
        <translation>Ayrılmış nakit</translation>
    </message>
    <message>
        <source>Fee buffer</source>
        <translation>Ücret tamponu</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Geçti</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Azaltıldı</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>Takıldı</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>uygulanmaz</translation>
    </message>
    <message>
        <source>BUY</source>
        <translation>AL</translation>
    </message>
    <message>
        <source>SELL</source>
        <translation>SAT</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>limit</translation>
    </message>
    <message>
        <source>market</source>
        <translation>piyasa</translation>
    </message>
    <message>
        <source>stop market</source>
        <translation>stop piyasa</translation>
    </message>
    <message>
        <source>stop limit</source>
        <translation>stop limit</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>gönderilmedi</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>belirsiz</translation>
    </message>
    <message>
        <source>working</source>
        <translation>açık</translation>
    </message>
    <message>
        <source>partly filled</source>
        <translation>kısmen gerçekleşti</translation>
    </message>
    <message>
        <source>cancel requested</source>
        <translation>iptal istendi</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>gerçekleşti</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>iptal edildi</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>reddedildi</translation>
    </message>
    <message>
        <source>strategy</source>
        <translation>strateji</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>kullanıcı</translation>
    </message>
    <message>
        <source>flatten</source>
        <translation>tümünü sat</translation>
    </message>
    <message>
        <source>protection</source>
        <translation>koruma</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Emirler</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Hesap</translation>
    </message>
    <message>
        <source>Market data</source>
        <translation>Piyasa verisi</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>open</source>
        <translation>açık</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>yarı açık</translation>
    </message>
    <message>
        <source>market data is stale</source>
        <translation>piyasa verisi eski</translation>
    </message>
    <message>
        <source>a breaker is open</source>
        <translation>bir devre kesici açık</translation>
    </message>
    <message>
        <source>reconciliation failed</source>
        <translation>mutabakat başarısız</translation>
    </message>
    <message>
        <source>a balance has an unexplained residue</source>
        <translation>bir bakiyede açıklanamayan fark var</translation>
    </message>
    <message>
        <source>the clock is off</source>
        <translation>saat yanlış</translation>
    </message>
    <message>
        <source>the journal cannot be written</source>
        <translation>günlük yazılamıyor</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>istenmedi</translation>
    </message>
    <message>
        <source>cancelling orders</source>
        <translation>emirler iptal ediliyor</translation>
    </message>
    <message>
        <source>waiting for the unlock</source>
        <translation>kilidin açılması bekleniyor</translation>
    </message>
    <message>
        <source>selling</source>
        <translation>satılıyor</translation>
    </message>
    <message>
        <source>verifying at the exchange</source>
        <translation>borsada doğrulanıyor</translation>
    </message>
    <message>
        <source>done</source>
        <translation>tamamlandı</translation>
    </message>
    <message>
        <source>HOLD</source>
        <translation>TUT</translation>
    </message>
    <message>
        <source>BLOCKED</source>
        <translation>ENGELLENDİ</translation>
    </message>
    <message>
        <source>ingest</source>
        <translation>veri alma</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>değerleme</translation>
    </message>
    <message>
        <source>decide</source>
        <translation>karar</translation>
    </message>
    <message>
        <source>capital</source>
        <translation>sermaye</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>risk</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>planlama</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>kayıt</translation>
    </message>
    <message>
        <source>dispatch</source>
        <translation>gönderim</translation>
    </message>
    <message>
        <source>reconcile</source>
        <translation>mutabakat</translation>
    </message>
    <message>
        <source>publish</source>
        <translation>yayım</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Kullanıcı</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mod</translation>
    </message>
    <message>
        <source>Breaker</source>
        <translation>Devre kesici</translation>
    </message>
    <message>
        <source>Post-trade</source>
        <translation>İşlem sonrası</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Mutabakat</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Oturum</translation>
    </message>
    <message>
        <source>Deposit or withdrawal</source>
        <translation>Yatırma veya çekme</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Emir</translation>
    </message>
    <message>
        <source>Holdings</source>
        <translation>Varlıklar</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Nakit</translation>
    </message>
    <message>
        <source>Reserve bucket</source>
        <translation>Kâr yedeği</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Piyasa</translation>
    </message>
    <message>
        <source>Fees paid</source>
        <translation>Ödenen ücret</translation>
    </message>
    <message>
        <source>Tax paid</source>
        <translation>Ödenen vergi</translation>
    </message>
    <message>
        <source>Fees accrued</source>
        <translation>Tahakkuk eden ücret</translation>
    </message>
    <message>
        <source>External</source>
        <translation>Dış hesap</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Açılış</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Alış</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Satış</translation>
    </message>
    <message>
        <source>Fee settled</source>
        <translation>Ücret mahsubu</translation>
    </message>
    <message>
        <source>Harvest</source>
        <translation>Kâr ayırma</translation>
    </message>
    <message>
        <source>External flow</source>
        <translation>Dış para hareketi</translation>
    </message>
    <message>
        <source>Re-arm after the kill</source>
        <translation>Durdurma sonrası yeniden kur</translation>
    </message>
    <message>
        <source>Resume trading</source>
        <translation>İşlemlere devam et</translation>
    </message>
    <message>
        <source>Enable the asset</source>
        <translation>Varlığı aç</translation>
    </message>
    <message>
        <source>Safe mode ends</source>
        <translation>Güvenli mod biter</translation>
    </message>
    <message>
        <source>The breakers close</source>
        <translation>Devre kesiciler kapanır</translation>
    </message>
    <message>
        <source>Fresh market data</source>
        <translation>Güncel piyasa verisi</translation>
    </message>
    <message>
        <source>Ask again in the next cycle</source>
        <translation>Sonraki turda yeniden sor</translation>
    </message>
    <message>
        <source>Round to the exchange&apos;s scale</source>
        <translation>Borsanın ondalığına yuvarla</translation>
    </message>
    <message>
        <source>Larger size</source>
        <translation>Daha büyük miktar</translation>
    </message>
    <message>
        <source>Smaller size</source>
        <translation>Daha küçük miktar</translation>
    </message>
    <message>
        <source>Price inside the collar</source>
        <translation>Bant içinde fiyat</translation>
    </message>
    <message>
        <source>Fewer orders in the last minute</source>
        <translation>Son dakikada daha az emir</translation>
    </message>
    <message>
        <source>Fewer open orders</source>
        <translation>Daha az açık emir</translation>
    </message>
    <message>
        <source>Smaller loss today</source>
        <translation>Bugün daha az zarar</translation>
    </message>
    <message>
        <source>Equity recovers</source>
        <translation>Özvarlık toparlanır</translation>
    </message>
    <message>
        <source>More cash</source>
        <translation>Daha fazla nakit</translation>
    </message>
    <message>
        <source>Post as maker</source>
        <translation>Maker olarak gir</translation>
    </message>
    <message>
        <source>Expected edge rises</source>
        <translation>Beklenen avantaj artar</translation>
    </message>
    <message>
        <source>Noise margin set to 0</source>
        <translation>Gürültü payı 0 olur</translation>
    </message>
    <message>
        <source>Lower edge minimum</source>
        <translation>Daha düşük asgari avantaj</translation>
    </message>
    <message>
        <source>Less exposure</source>
        <translation>Daha az risk tutarı</translation>
    </message>
    <message>
        <source>Smaller position</source>
        <translation>Daha küçük pozisyon</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>İşlemler</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Hesap defteri</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Kararlar</translation>
    </message>
    <message>
        <source>Daily P/L</source>
        <translation>Günlük K/Z</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Duraklatıldı</translation>
    </message>
    <message>
        <source>The asset is not one of the five.</source>
        <translation>Varlık, beş varlıktan biri değil.</translation>
    </message>
    <message>
        <source>The kill switch is latched; only re-arming ends that.</source>
        <translation>Acil durdurma kilitli; yalnızca yeniden kurma bunu bitirir.</translation>
    </message>
    <message>
        <source>Safe mode is on; nothing that increases risk is sent.</source>
        <translation>Güvenli mod açık; risk artıran hiçbir emir gönderilmez.</translation>
    </message>
    <message>
        <source>A breaker is not closed.</source>
        <translation>Bir devre kesici kapalı değil.</translation>
    </message>
    <message>
        <source>The market data is older than allowed.</source>
        <translation>Piyasa verisi izin verilenden eski.</translation>
    </message>
    <message>
        <source>The same decision was already taken in this cycle.</source>
        <translation>Aynı karar bu turda zaten verildi.</translation>
    </message>
    <message>
        <source>Price or size has more decimals than the exchange takes.</source>
        <translation>Fiyat veya miktarda borsanın kabul ettiğinden çok ondalık var.</translation>
    </message>
    <message>
        <source>The order is below the exchange&apos;s minimum value.</source>
        <translation>Emir, borsanın asgari tutarının altında.</translation>
    </message>
    <message>
        <source>Too many orders in the last minute.</source>
        <translation>Son dakikada çok fazla emir var.</translation>
    </message>
    <message>
        <source>Too many orders are open.</source>
        <translation>Çok fazla açık emir var.</translation>
    </message>
    <message>
        <source>The daily loss limit is reached; exits go on.</source>
        <translation>Günlük zarar limitine ulaşıldı; çıkışlar sürer.</translation>
    </message>
    <message>
        <source>The drawdown has halted new risk; exits go on.</source>
        <translation>Zirveden düşüş yeni riski durdurdu; çıkışlar sürer.</translation>
    </message>
    <message>
        <source>Cash afterwards would be below what must stay.</source>
        <translation>Sonraki nakit, kalması gerekenin altında olurdu.</translation>
    </message>
    <message>
        <source>The expected edge does not cover the costs.</source>
        <translation>Beklenen avantaj maliyetleri karşılamıyor.</translation>
    </message>
    <message>
        <source>The asset&apos;s cap is full.</source>
        <translation>Varlık limiti dolu.</translation>
    </message>
    <message>
        <source>The position would be larger than allowed.</source>
        <translation>Pozisyon izin verilenden büyük olurdu.</translation>
    </message>
    <message>
        <source>Too much of the equity would be in one asset.</source>
        <translation>Özvarlığın çok büyük kısmı tek varlıkta olurdu.</translation>
    </message>
    <message>
        <source>The gross cap is full.</source>
        <translation>Toplam limit dolu.</translation>
    </message>
    <message>
        <source>The fee buffer would be touched.</source>
        <translation>Ücret tamponuna dokunulurdu.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>DISARMED</source>
        <translation>DEVRE DIŞI</translation>
    </message>
    <message>
        <source>Socket connected</source>
        <translation>Soket bağlandı</translation>
    </message>
    <message>
        <source>Socket lost</source>
        <translation>Soket koptu</translation>
    </message>
    <message>
        <source>Logged in</source>
        <translation>Oturum açıldı</translation>
    </message>
    <message>
        <source>Login refused</source>
        <translation>Oturum reddedildi</translation>
    </message>
    <message>
        <source>Prices come over REST</source>
        <translation>Fiyatlar REST ile geliyor</translation>
    </message>
    <message>
        <source>Prices come over the socket again</source>
        <translation>Fiyatlar yeniden soketten geliyor</translation>
    </message>
    <message>
        <source>Gap in an order book</source>
        <translation>Emir defterinde kopma</translation>
    </message>
    <message>
        <source>Message refused</source>
        <translation>Mesaj reddedildi</translation>
    </message>
    <message>
        <source>Request failed</source>
        <translation>İstek başarısız</translation>
    </message>
    <message>
        <source>Rate limit reached</source>
        <translation>İstek sınırına ulaşıldı</translation>
    </message>
    <message>
        <source>Clocks too far apart</source>
        <translation>Saatler fazla farklı</translation>
    </message>
    <message>
        <source>Clocks agree again</source>
        <translation>Saatler yeniden uyumlu</translation>
    </message>
    <message>
        <source>Trading rules changed</source>
        <translation>İşlem kuralları değişti</translation>
    </message>
    <message>
        <source>Message of the exchange</source>
        <translation>Borsanın iletisi</translation>
    </message>
    <message>
        <source>Higher cap of the asset</source>
        <translation>Varlık için daha yüksek limit</translation>
    </message>
    <message>
        <source>Higher notional limit of the asset</source>
        <translation>Varlık için daha yüksek tutar sınırı</translation>
    </message>
    <message>
        <source>Higher cap weight of the asset</source>
        <translation>Varlık limiti için daha yüksek ağırlık</translation>
    </message>
    <message>
        <source>Higher position limit</source>
        <translation>Daha yüksek pozisyon sınırı</translation>
    </message>
    <message>
        <source>Higher concentration limit</source>
        <translation>Daha yüksek yoğunlaşma sınırı</translation>
    </message>
    <message>
        <source>Higher gross cap</source>
        <translation>Daha yüksek toplam limit</translation>
    </message>
    <message>
        <source>Higher gross cap multiple</source>
        <translation>Toplam limit için daha yüksek kat</translation>
    </message>
    <message>
        <source>meets an own sell order at</source>
        <translation>kendi satış emriyle karşılaşır:</translation>
    </message>
    <message>
        <source>asks within the collar</source>
        <translation>fiyat bandındaki satışlar</translation>
    </message>
    <message>
        <source>the program stood still</source>
        <translation>program bir süre durdu</translation>
    </message>
    <message>
        <source>the window is silent</source>
        <translation>pencere yanıt vermiyor</translation>
    </message>
    <message>
        <source>The own sell order ends</source>
        <translation>Kendi satış emri sona erer</translation>
    </message>
    <message>
        <source>The price is too far from the market, or an own order or a thin book stands in the way.</source>
        <translation>Fiyat piyasadan çok uzak ya da kendi bir emriniz veya sığ bir emir defteri engel.</translation>
    </message>
    <message>
        <source>The clock was set</source>
        <translation>Saat değiştirildi</translation>
    </message>
    <message>
        <source>ever armed over this journal</source>
        <translation>bu günlükte daha önce devreye alındı</translation>
    </message>
    <message>
        <source>armed</source>
        <translation>devrede</translation>
    </message>
    <message>
        <source>Arm live trading</source>
        <translation>Canlı işlemi devreye al</translation>
    </message>
    <message>
        <source>Trading is paused or disarmed, or this asset is switched off.</source>
        <translation>İşlemler duraklatıldı ya da devre dışı veya bu varlık kapalı.</translation>
    </message>
    <message>
        <source>Disarmed</source>
        <translation>Devre dışı</translation>
    </message>
    <message>
        <source>waiting for the operator</source>
        <translation>kullanıcının kararı bekleniyor</translation>
    </message>
</context>
<context>
    <name>pentad::activity::EquityPanel</name>
    <message>
        <source>high water %1 · deepest so far %2</source>
        <translation>zirve %1 · şimdiye dek en derin %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>bugün</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Özvarlık</translation>
    </message>
    <message>
        <source>High water</source>
        <translation>Zirve</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Zirveden düşüş</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Gün</translation>
    </message>
    <message>
        <source>Equity at start</source>
        <translation>Başlangıç özvarlığı</translation>
    </message>
    <message>
        <source>Equity at end</source>
        <translation>Bitiş özvarlığı</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Giriş çıkış</translation>
    </message>
    <message>
        <source>Profit or loss</source>
        <translation>Kâr veya zarar</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Getiri</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Günler</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Bu oturum</translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation>Özvarlık ve düşüş</translation>
    </message>
    <message>
        <source>The first point comes with the first cycle.</source>
        <translation>İlk nokta ilk turla gelir.</translation>
    </message>
</context>
<context>
    <name>pentad::activity::FillsPanel</name>
    <message>
        <source>%1 in this session · fees %2 · tax %3</source>
        <translation>bu oturumda %1 · ücret %2 · vergi %3</translation>
    </message>
    <message>
        <source>estimate</source>
        <translation>tahmin</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>kaydedildi</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Yön</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Fiyat</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Miktar</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Ücret</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Vergi</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Maliyet</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>Gerçekleşen K/Z</translation>
    </message>
    <message>
        <source>Slippage bp</source>
        <translation>Kayma bp</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Emir kimliği</translation>
    </message>
    <message>
        <source>Trade id</source>
        <translation>İşlem kimliği</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Gerçekleşmeler</translation>
    </message>
    <message>
        <source>Nothing has traded yet. Working orders are in the tab Orders.</source>
        <translation>Henüz işlem yok. Açık emirler Emirler sekmesindedir.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>Selected fill</source>
        <translation>Seçili gerçekleşme</translation>
    </message>
    <message>
        <source>Select a fill to see all of it. Enter selects its asset.</source>
        <translation>Ayrıntı için bir gerçekleşme seçin. Enter varlığını seçer.</translation>
    </message>
</context>
<context>
    <name>pentad::activity::LedgerPanel</name>
    <message>
        <source>Number</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Kayıt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Hesap</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Birim</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Emir kimliği</translation>
    </message>
    <message>
        <source>Trade id</source>
        <translation>İşlem kimliği</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Hesap defteri</translation>
    </message>
    <message>
        <source>The ledger is empty. Its first entry is the opening balance, after reconciliation.</source>
        <translation>Hesap defteri boş. İlk kayıt, mutabakattan sonraki açılış bakiyesidir.</translation>
    </message>
    <message numerus="yes">
        <source>last %n transaction(s); each sums to zero</source>
        <translation>
            <numerusform>son %n kayıt; her birinin toplamı sıfırdır</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected transaction</source>
        <translation>Seçili kayıt</translation>
    </message>
    <message>
        <source>Select a posting to see all of its transaction.</source>
        <translation>Kaydın tümünü görmek için bir satırını seçin.</translation>
    </message>
</context>
<context>
    <name>pentad::activity::LogPanel</name>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Konu</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Olay</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Neden</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Komut</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Günlük</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Kullanıcı</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Emirler</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Hesap</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Oturum</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Tanı bilgisini kopyala</translation>
    </message>
    <message>
        <source>Version, mode, state, timing, health and the last 50 notes as text; no keys, no secrets</source>
        <translation>Metin olarak sürüm, mod, durum, süreler, sağlık ve son 50 not; anahtar ve gizli bilgi içermez</translation>
    </message>
    <message>
        <source>The diagnostics are in the clipboard</source>
        <translation>Tanı bilgisi panoya kopyalandı</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Düzey</translation>
    </message>
    <message>
        <source>Every level</source>
        <translation>Tüm düzeyler</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritik</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Güvenlik</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Tüm türler</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Notun türü</translation>
    </message>
    <message>
        <source>Nothing of this kind was noted. Choose Every level and Every kind to see every note.</source>
        <translation>Bu türden bir not yok. Tüm notları görmek için Tüm düzeyler ve Tüm türler&apos;i seçin.</translation>
    </message>
</context>
<context>
    <name>pentad::activity::MessageCentre</name>
    <message>
        <source>Book the deposit or withdrawal</source>
        <translation>Yatırma veya çekmeyi kaydet</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Onayla</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The booking was refused: %1</source>
        <translation>Kayıt reddedildi: %1</translation>
    </message>
    <message>
        <source>%1 to acknowledge</source>
        <translation>%1 onay bekliyor</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>kritik</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>uyarı</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>bilgi</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>being booked</source>
        <translation>kaydediliyor</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>kaydedildi</translation>
    </message>
    <message>
        <source>Enter books it</source>
        <translation>Enter kaydeder</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>onaylandı</translation>
    </message>
    <message>
        <source>Enter acknowledges</source>
        <translation>Enter onaylar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Düzey</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Uyarı</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Adet</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>First</source>
        <translation>İlk</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Acknowledge messages</source>
        <translation>Uyarıları onayla</translation>
    </message>
    <message>
        <source>The selected messages, or all; a deposit or withdrawal is booked</source>
        <translation>Seçili uyarılar veya tümü; yatırma veya çekme kaydedilir</translation>
    </message>
    <message>
        <source>No messages. Whatever the terminal or the engine has to say is kept here.</source>
        <translation>Uyarı yok. Terminalin ve motorun tüm bildirimleri burada saklanır.</translation>
    </message>
    <message>
        <source>%1 %2 left the account without an order of ours (number %3). Book it as a withdrawal.</source>
        <translation>%1 %2, emrimiz olmadan hesaptan çıktı (no %3). Çekme olarak kaydedin.</translation>
    </message>
    <message>
        <source>%1 %2 came to the account without an order of ours (number %3). Book it as a deposit.</source>
        <translation>%1 %2, emrimiz olmadan hesaba geldi (no %3). Yatırma olarak kaydedin.</translation>
    </message>
    <message>
        <source>The exchange names no movement that explains it.</source>
        <translation>Borsa bunu açıklayan bir hareket göstermiyor.</translation>
    </message>
    <message>
        <source>It is explained by withdrawal %1 of %2.</source>
        <translation>%2 tarihli %1 numaralı çekme ile açıklanıyor.</translation>
    </message>
    <message>
        <source>It is explained by deposit %1 of %2.</source>
        <translation>%2 tarihli %1 numaralı yatırma ile açıklanıyor.</translation>
    </message>
    <message>
        <source>%1 breaker</source>
        <translation>Devre kesici (%1)</translation>
    </message>
</context>
<context>
    <name>pentad::activity::OrdersPanel</name>
    <message>
        <source>Cancelling…</source>
        <translation>İptal ediliyor…</translation>
    </message>
    <message>
        <source>Cancel all</source>
        <translation>Tümünü iptal et</translation>
    </message>
    <message>
        <source>%1 working</source>
        <translation>%1 açık</translation>
    </message>
    <message>
        <source>%1 working · %2 not ours</source>
        <translation>%1 açık · %2 bize ait değil</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Emirler</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Biten</translation>
    </message>
    <message>
        <source>Asks the exchange to cancel every open order of ours; orders of others stay</source>
        <translation>Borsadan tüm açık emirlerimizin iptalini ister; başkalarının emirleri kalır</translation>
    </message>
    <message>
        <source>Cancel all open orders</source>
        <translation>Tüm açık emirleri iptal et</translation>
    </message>
    <message>
        <source>Selected order</source>
        <translation>Seçili emir</translation>
    </message>
    <message>
        <source>No orders. The strategy places them when every gate passes; the ticket places yours.</source>
        <translation>Emir yok. Tüm kapılar geçilince strateji emir girer; sizinkini emir fişi girer.</translation>
    </message>
    <message>
        <source>This order is not ours and stays: it was placed outside this program</source>
        <translation>Bu emir bize ait değil ve kalır: bu programın dışında girildi</translation>
    </message>
    <message>
        <source>The cancel was refused: %1</source>
        <translation>İptal reddedildi: %1</translation>
    </message>
    <message>
        <source>Cancel the selected orders</source>
        <translation>Seçili emirleri iptal et</translation>
    </message>
    <message>
        <source>Select %1</source>
        <translation>%1 seç</translation>
    </message>
    <message>
        <source>Select an order to see all of it. Delete cancels it, Enter selects its asset.</source>
        <translation>Ayrıntı için bir emir seçin. Delete iptal eder, Enter varlığını seçer.</translation>
    </message>
    <message>
        <source>Move to another price…</source>
        <translation>Başka bir fiyata taşı…</translation>
    </message>
</context>
<context>
    <name>pentad::activity::PositionsPanel</name>
    <message>
        <source>Select %1</source>
        <translation>%1 seç</translation>
    </message>
    <message>
        <source>Stop entries of %1</source>
        <translation>%1 alışlarını durdur</translation>
    </message>
    <message>
        <source>Allow entries of %1</source>
        <translation>%1 alışlarına izin ver</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Nakit</translation>
    </message>
    <message>
        <source>Reserve bucket</source>
        <translation>Kâr yedeği</translation>
    </message>
    <message>
        <source>harvested profit, never traded</source>
        <translation>ayrılan kâr, hiç kullanılmaz</translation>
    </message>
    <message>
        <source>equity %1 · positions %2</source>
        <translation>özvarlık %1 · pozisyonlar %2</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>bekliyor</translation>
    </message>
    <message>
        <source>on</source>
        <translation>açık</translation>
    </message>
    <message>
        <source>off</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>dust of %1, below the smallest order of %2</source>
        <translation>%1 kırıntı, en küçük emrin (%2) altında</translation>
    </message>
    <message>
        <source>The switch was refused: %1</source>
        <translation>Değişiklik reddedildi: %1</translation>
    </message>
    <message>
        <source>Entries of an asset…</source>
        <translation>Bir varlığın alışları…</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Eldeki</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Kilitsiz</translation>
    </message>
    <message>
        <source>Average entry</source>
        <translation>Ort. giriş</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Değerleme</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>Unrealised</source>
        <translation>Gerçekleşmemiş</translation>
    </message>
    <message>
        <source>Realised</source>
        <translation>Gerçekleşen K/Z</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Ağırlık</translation>
    </message>
    <message>
        <source>Data age</source>
        <translation>Veri yaşı</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Alışlar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Not</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Pozisyonlar</translation>
    </message>
    <message>
        <source>Switches new entries of the selected asset off or on; exits always go on</source>
        <translation>Seçili varlığın yeni alışlarını kapatır veya açar; çıkışlar hep sürer</translation>
    </message>
    <message>
        <source>Positions and balances</source>
        <translation>Pozisyonlar ve bakiyeler</translation>
    </message>
    <message>
        <source>Waiting for the books. They come with the first snapshot of the engine.</source>
        <translation>Kayıtlar bekleniyor. Motorun ilk bildirimiyle gelirler.</translation>
    </message>
    <message>
        <source>%1 free, %2 locked by open buys</source>
        <translation>%1 serbest, %2 açık alışlarda kilitli</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Kilitli</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Getiri</translation>
    </message>
    <message>
        <source>the exchange takes no orders of this pair now</source>
        <translation>borsa şu an bu çiftte emir almıyor</translation>
    </message>
</context>
<context>
    <name>pentad::activity::ReconciliationLine</name>
    <message>
        <source>Do books and exchange agree</source>
        <translation>Defterler ile borsa uyuşuyor mu</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Mutabakat</translation>
    </message>
    <message>
        <source>Open the reconciliation</source>
        <translation>Mutabakatı aç</translation>
    </message>
    <message>
        <source>Shows both sides of every balance and order</source>
        <translation>Her bakiye ve emrin iki tarafını gösterir</translation>
    </message>
</context>
<context>
    <name>pentad::activity::ReconciliationPanel</name>
    <message>
        <source>last report %1</source>
        <translation>son rapor %1</translation>
    </message>
    <message>
        <source>Neither side has an open order.</source>
        <translation>İki tarafta da açık emir yok.</translation>
    </message>
    <message>
        <source>No report yet. Orders are compared once the exchange has answered.</source>
        <translation>Henüz rapor yok. Emirler, borsa yanıt verince karşılaştırılır.</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Mutabakat</translation>
    </message>
    <message>
        <source>Do books and exchange agree</source>
        <translation>Defterler ile borsa uyuşuyor mu</translation>
    </message>
    <message>
        <source>Differences found in this session</source>
        <translation>Bu oturumda bulunan farklar</translation>
    </message>
    <message>
        <source>Balances here and at the exchange</source>
        <translation>Buradaki ve borsadaki bakiyeler</translation>
    </message>
    <message>
        <source>Orders here and at the exchange</source>
        <translation>Buradaki ve borsadaki emirler</translation>
    </message>
    <message>
        <source>No report yet. Balances are compared once the exchange has answered.</source>
        <translation>Henüz rapor yok. Bakiyeler, borsa yanıt verince karşılaştırılır.</translation>
    </message>
</context>
<context>
    <name>pentad::activity::RestartSummary</name>
    <message>
        <source>The exchange is being asked; nothing is sent before it has answered.</source>
        <translation>Borsaya soruluyor; yanıt gelmeden hiçbir şey gönderilmez.</translation>
    </message>
    <message>
        <source>Open orders of ours: %1, of which unresolved: %2 · orders of others: %3</source>
        <translation>Bize ait açık emir: %1, sonucu belirsiz olan: %2 · bize ait olmayan emir: %3</translation>
    </message>
    <message>
        <source>State of the engine: %1</source>
        <translation>Motorun durumu: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>After the restart: what was found again, and whether it agrees with the exchange</source>
        <translation>Yeniden başlatmanın ardından: ne bulundu, borsayla uyuşuyor mu</translation>
    </message>
    <message>
        <source>Do books and exchange agree</source>
        <translation>Defterler ile borsa uyuşuyor mu</translation>
    </message>
    <message>
        <source>Orders that were found again</source>
        <translation>Yeniden bulunan emirler</translation>
    </message>
    <message>
        <source>State of the engine</source>
        <translation>Motorun durumu</translation>
    </message>
    <message>
        <source>Go to the cockpit</source>
        <translation>Kokpite geç</translation>
    </message>
</context>
<context>
    <name>pentad::activity::RowDetail</name>
    <message>
        <source>Copy as text</source>
        <translation>Metin olarak kopyala</translation>
    </message>
    <message>
        <source>Copy all that is known of the selected row as text</source>
        <translation>Seçili satır hakkında bilinenlerin tümünü metin olarak kopyala</translation>
    </message>
</context>
<context>
    <name>pentad::activity::TablePanel</name>
    <message>
        <source>Copy as text</source>
        <translation>Metin olarak kopyala</translation>
    </message>
    <message>
        <source>Show the decision</source>
        <translation>Kararı göster</translation>
    </message>
</context>
<context>
    <name>pentad::assetpage::AssetPage</name>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::BacktestPage</name>
    <message>
        <source>A %1, B %2</source>
        <translation>A %1, B %2</translation>
    </message>
    <message>
        <source>Rejections by code</source>
        <translation>Koda göre retler</translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::ComparePlot</name>
    <message>
        <source>%1 (partial)</source>
        <translation>%1 (kısmi)</translation>
    </message>
    <message>
        <source>The difference needs two runs. Show a second one as B.</source>
        <translation>Fark için iki koşu gerekir. İkincisini B olarak gösterin.</translation>
    </message>
    <message>
        <source>No result yet. Choose the candles and run a backtest.</source>
        <translation>Henüz sonuç yok. Mumları seçin ve geri testi çalıştırın.</translation>
    </message>
    <message>
        <source>Equity and drawdown</source>
        <translation>Özvarlık ve düşüş</translation>
    </message>
    <message>
        <source>What the curves show</source>
        <translation>Eğrilerin gösterdiği</translation>
    </message>
    <message>
        <source>Equity of the compared runs</source>
        <translation>Karşılaştırılan koşuların özvarlığı</translation>
    </message>
    <message>
        <source>Drawdown of the compared runs</source>
        <translation>Karşılaştırılan koşuların düşüşü</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Düşüş</translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::MetricsPanel</name>
    <message>
        <source>%1 is partial: it was cancelled at %2.</source>
        <translation>%1 kısmi: iptal anı %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>letter of the run and sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 bars, five assets, %2</source>
        <translation>%1 mum, beş varlık, %2</translation>
    </message>
    <message>
        <source>Journal SHA-256, A: %1</source>
        <translation>Günlük SHA-256, A: %1</translation>
    </message>
    <message>
        <source>Journal SHA-256, B: %1</source>
        <translation>Günlük SHA-256, B: %1</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Ölçütler</translation>
    </message>
    <message>
        <source>Metrics of the compared runs</source>
        <translation>Karşılaştırılan koşuların ölçütleri</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Ölçüt</translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::RefusalBars</name>
    <message>
        <source>Rejections by code</source>
        <translation>Koda göre retler</translation>
    </message>
    <message>
        <source>%1: A %2, B %3</source>
        <translation>%1: A %2, B %3</translation>
    </message>
    <message>
        <source>Nothing was refused.</source>
        <translation>Reddedilen yok.</translation>
    </message>
    <message>
        <source>No result yet.</source>
        <translation>Henüz sonuç yok.</translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::ResultTables</name>
    <message>
        <source>No result yet. Choose the candles and run a backtest.</source>
        <translation>Henüz sonuç yok. Mumları seçin ve geri testi çalıştırın.</translation>
    </message>
    <message>
        <source>No run is shown here. Choose one in the list of runs.</source>
        <translation>Burada koşu gösterilmiyor. Koşular listesinden birini seçin.</translation>
    </message>
    <message>
        <source>Every position is still open: no round trip has ended.</source>
        <translation>Tüm pozisyonlar hâlâ açık: biten tam tur yok.</translation>
    </message>
    <message>
        <source>The strategy never wanted to trade, so there was nothing to decide.</source>
        <translation>Strateji hiç işlem istemedi, bu yüzden karar verilecek bir şey yoktu.</translation>
    </message>
    <message>
        <source>Choose a decision to see all its gates.</source>
        <translation>Tüm kapılarını görmek için bir karar seçin.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>tab and number of rows</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>A trades</source>
        <translation>A işlemleri</translation>
    </message>
    <message>
        <source>B trades</source>
        <translation>B işlemleri</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Kararlar</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Aylar</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Sonuçlar</translation>
    </message>
    <message>
        <source>of A</source>
        <translation>A&apos;nın</translation>
    </message>
    <message>
        <source>of B</source>
        <translation>B&apos;nin</translation>
    </message>
    <message>
        <source>Whose decisions</source>
        <translation>Kimin kararları</translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::RunList</name>
    <message>
        <source>partial</source>
        <translation>kısmi</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>gösterilen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Runs shown</source>
        <translation>Gösterilen koşular</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Koşular</translation>
    </message>
    <message>
        <source>As A</source>
        <translation>A yap</translation>
    </message>
    <message>
        <source>As B</source>
        <translation>B yap</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Forma al</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Show the chosen run as A</source>
        <translation>Seçili koşuyu A olarak göster</translation>
    </message>
    <message>
        <source>Show the chosen run as B</source>
        <translation>Seçili koşuyu B olarak göster</translation>
    </message>
    <message>
        <source>Fill the form with what this run was asked for</source>
        <translation>Formu bu koşunun ayarlarıyla doldur</translation>
    </message>
    <message>
        <source>Remove the chosen run and its result</source>
        <translation>Seçili koşuyu ve sonucunu kaldır</translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::RunProgress</name>
    <message>
        <source>Replaying bars; results appear when all are done.</source>
        <translation>Mumlar oynatılıyor; hepsi bitince sonuçlar görünür.</translation>
    </message>
    <message>
        <source>Less than 1 s left.</source>
        <translation>1 sn&apos;den az kaldı.</translation>
    </message>
    <message>
        <source>About %1 left.</source>
        <translation>Yaklaşık %1 kaldı.</translation>
    </message>
    <message>
        <source>Waits for the run before it.</source>
        <translation>Önceki koşuyu bekliyor.</translation>
    </message>
    <message>
        <source>Reading the candle files.</source>
        <translation>Mum dosyaları okunuyor.</translation>
    </message>
    <message>
        <source>Done in %1.</source>
        <translation>%1 içinde tamamlandı.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Tamamlandı.</translation>
    </message>
    <message>
        <source>Cancelled. What was done so far is kept and marked partial.</source>
        <translation>İptal edildi. O ana dek yapılan saklanır ve kısmi olarak işaretlenir.</translation>
    </message>
    <message>
        <source>Cancelled before there was a result.</source>
        <translation>Sonuç oluşmadan iptal edildi.</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Henüz koşu yok</translation>
    </message>
    <message>
        <source>A run works in the background; the engine goes on as before.</source>
        <translation>Koşu arka planda çalışır; motor olduğu gibi sürer.</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>%1 ilerlemesi</translation>
    </message>
    <message>
        <source>%1 of %2 bars</source>
        <translation>%1 / %2 mum</translation>
    </message>
    <message>
        <source>%1 bars/s</source>
        <translation>%1 mum/sn</translation>
    </message>
    <message>
        <source>Run backtest</source>
        <translation>Geri testi çalıştır</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Cancel the run</source>
        <translation>Koşuyu iptal et</translation>
    </message>
</context>
<context>
    <name>pentad::backtestpage::SetupForm</name>
    <message>
        <source>Folder of candle files</source>
        <translation>Mum dosyalarının klasörü</translation>
    </message>
    <message>
        <source>Choose the folder that holds the candle files of the five pairs.</source>
        <translation>Beş çiftin mum dosyalarını içeren klasörü seçin.</translation>
    </message>
    <message>
        <source>Write days as 2026-08-31, or leave the field empty for all there is.</source>
        <translation>Günleri 2026-08-31 biçiminde yazın veya tümü için alanı boş bırakın.</translation>
    </message>
    <message>
        <source>The first day is after the last one.</source>
        <translation>İlk gün, son günden sonra.</translation>
    </message>
    <message>
        <source>changed from A: %1</source>
        <translation>A&apos;dan farkı: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>strategy and interval</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 ve %2 tane daha</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Kurulum</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strateji</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politika</translation>
    </message>
    <message>
        <source>Market model</source>
        <translation>Piyasa modeli</translation>
    </message>
    <message>
        <source>Candles</source>
        <translation>Mumlar</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Klasör seç</translation>
    </message>
    <message>
        <source>Five assets, one quote currency</source>
        <translation>Beş varlık, tek karşı para birimi</translation>
    </message>
    <message>
        <source>From, UTC</source>
        <translation>Başlangıç, UTC</translation>
    </message>
    <message>
        <source>To, UTC</source>
        <translation>Bitiş, UTC</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Aralık</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>Koşunun adı</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>İlk gün</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Son gün</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tümü</translation>
    </message>
    <message>
        <source>The five pairs of the session are not known yet; type five, for example BTCUSDT.</source>
        <translation>Oturumun beş çifti henüz bilinmiyor; beş çift yazın, örneğin BTCUSDT.</translation>
    </message>
    <message>
        <source>Five different pairs are tested together; these are %1.</source>
        <translation>Birlikte beş ayrı çift sınanır; burada %1 tane var.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>field, value and unit</comment>
        <translation>%1 %2 %3</translation>
    </message>
</context>
<context>
    <name>pentad::book::BookPanel</name>
    <message>
        <source>Order book</source>
        <translation>Emir defteri</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>İşlemler</translation>
    </message>
    <message>
        <source>Order book and trades</source>
        <translation>Emir defteri ve işlemler</translation>
    </message>
    <message>
        <source>Newest trades</source>
        <translation>Son işlemler</translation>
    </message>
    <message>
        <source>Step of price of a row</source>
        <translation>Bir satırın fiyat adımı</translation>
    </message>
    <message>
        <source>How much price one row holds</source>
        <translation>Bir satırın kapsadığı fiyat aralığı</translation>
    </message>
    <message>
        <source>Waiting for the exchange to send it</source>
        <translation>Borsanın göndermesi bekleniyor</translation>
    </message>
    <message>
        <source>This session has no order book: its exchange is a paper one without a book</source>
        <translation>Bu oturumda emir defteri yok: borsası defteri olmayan bir sanal borsa</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>adım %1</translation>
    </message>
    <message>
        <source>last 60 s %1 %2</source>
        <translation>son 60 sn %1 %2</translation>
    </message>
</context>
<context>
    <name>pentad::book::LadderView</name>
    <message>
        <source>Best bid %1, best ask %2, spread %3 bp</source>
        <translation>En iyi alış %1, en iyi satış %2, makas %3 bp</translation>
    </message>
    <message>
        <source>Price %1</source>
        <translation>Fiyat %1</translation>
    </message>
    <message>
        <source>Size %1</source>
        <translation>Miktar %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Toplam</translation>
    </message>
    <message>
        <source>spread %1 · %2 bp</source>
        <translation>makas %1 · %2 bp</translation>
    </message>
    <message>
        <source>%1: %2, in total %3</source>
        <translation>%1: %2, toplam %3</translation>
    </message>
</context>
<context>
    <name>pentad::book::TapeView</name>
    <message>
        <source>Newest trade: %1 at %2</source>
        <translation>Son işlem: %2 fiyattan %1</translation>
    </message>
</context>
<context>
    <name>pentad::chart::BarTable</name>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Açılış %1</translation>
    </message>
    <message>
        <source>High</source>
        <translation>En yüksek</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>En düşük</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapanış</translation>
    </message>
    <message>
        <source>Volume %1</source>
        <translation>Hacim %1</translation>
    </message>
</context>
<context>
    <name>pentad::chart::CandleChart</name>
    <message>
        <source>Candles of %1, %2</source>
        <translation>%1 mumları, %2</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Şimdiye dön</translation>
    </message>
    <message>
        <source>Shows the newest bar and follows it (End)</source>
        <translation>En yeni mumu gösterir ve izler (End)</translation>
    </message>
    <message>
        <source>Waiting for the engine&apos;s first word.</source>
        <translation>Motorun ilk bildirimi bekleniyor.</translation>
    </message>
    <message>
        <source>Left and right step the crosshair from bar to bar, up and down go through own orders, Delete cancels the chosen order, Enter opens the blocked decision under the crosshair, plus and minus zoom, Home and End go to the oldest and the newest bar, digits choose the interval.</source>
        <translation>Sol ve sağ ok artı imleci mumdan muma taşır, yukarı ve aşağı ok kendi emirlerinizde gezer, Delete seçili emri iptal eder, Enter imlecin altındaki engellenen kararı açar, artı ve eksi yakınlaştırır, Home ve End en eski ve en yeni muma gider, rakamlar aralığı seçer.</translation>
    </message>
    <message>
        <source>Loading the candles of %1 …</source>
        <translation>%1 mumları yükleniyor …</translation>
    </message>
    <message>
        <source>No candles of %1 yet; the first appears when the price feed has sent one.</source>
        <translation>Henüz %1 mumu yok; ilki, fiyat akışı gönderince görünür.</translation>
    </message>
    <message>
        <source>The engine is silent; what is shown is %1 old.</source>
        <translation>Motor sessiz; gösterilenler %1 önceye ait.</translation>
    </message>
    <message>
        <source>No new price of %1; the last is %2 old.</source>
        <translation>%1 için yeni fiyat yok; sonuncusu %2 önceye ait.</translation>
    </message>
    <message>
        <source>The order was not cancelled: %1</source>
        <translation>Emir iptal edilmedi: %1</translation>
    </message>
    <message>
        <source>Cancel this order</source>
        <translation>Bu emri iptal et</translation>
    </message>
    <message>
        <source>now</source>
        <translation>şimdi</translation>
    </message>
    <message>
        <source>%1: %2 to %3. %4</source>
        <translation>%1: %2 – %3. %4</translation>
    </message>
    <message>
        <source>Drag to scale prices, double-click to fit them</source>
        <translation>Fiyat ölçeği için sürükleyin, sığdırmak için çift tıklayın</translation>
    </message>
    <message>
        <source>%1
Drag it to another price</source>
        <translation>%1
Başka bir fiyata sürükleyin</translation>
    </message>
    <message>
        <source>Mend what stands in red at the top, then close the window and start again.</source>
        <translation>Üstte kırmızıyla yazanı giderin, sonra pencereyi kapatıp yeniden başlatın.</translation>
    </message>
    <message>
        <source>The engine did not start, so there are no candles.</source>
        <translation>Motor başlamadı; bu yüzden mum yok.</translation>
    </message>
    <message>
        <source>The engine has ended; nothing new comes. The top of the window says why.</source>
        <translation>Motor sona erdi; yeni veri gelmiyor. Nedeni pencerenin üstünde yazıyor.</translation>
    </message>
    <message>
        <source>Drag to scale time, double-click for the usual width at the newest bar</source>
        <translation>Zamanı ölçeklemek için sürükleyin, son barda olağan genişlik için çift tıklayın</translation>
    </message>
</context>
<context>
    <name>pentad::chart::ChartPanel</name>
    <message>
        <source>All five</source>
        <translation>Beş varlık</translation>
    </message>
    <message>
        <source>Length of a candle</source>
        <translation>Mum süresi</translation>
    </message>
    <message>
        <source>1</source>
        <comment>one chart</comment>
        <translation>1</translation>
    </message>
    <message>
        <source>5-up</source>
        <comment>five charts</comment>
        <translation>5&apos;li</translation>
    </message>
    <message>
        <source>Number of charts</source>
        <translation>Grafik sayısı</translation>
    </message>
    <message>
        <source>fill</source>
        <translation>gerçekleşme</translation>
    </message>
    <message>
        <source>blocked decision</source>
        <translation>engellenen karar</translation>
    </message>
    <message>
        <source>A filled triangle is a fill, a hollow diamond a decision that a gate refused</source>
        <translation>Dolu üçgen gerçekleşme, içi boş baklava bir kapının reddettiği karardır</translation>
    </message>
    <message>
        <source>Save the picture to a file</source>
        <translation>Görüntüyü dosyaya kaydet</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Görüntüyü kopyala</translation>
    </message>
    <message>
        <source>Show the visible bars as a table</source>
        <translation>Görünen mumları tablo olarak göster</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Diğer</translation>
    </message>
    <message>
        <source>More of the chart</source>
        <translation>Grafiğin diğer işlemleri</translation>
    </message>
    <message>
        <source>Visible bars</source>
        <translation>Görünen mumlar</translation>
    </message>
    <message>
        <source>No new entries, exits open</source>
        <translation>Yeni alış yok, çıkışlar açık</translation>
    </message>
    <message>
        <source>Paused: no new entries, exits open</source>
        <translation>Duraklatıldı: yeni alış yok, çıkışlar açık</translation>
    </message>
    <message>
        <source>One chart</source>
        <translation>Tek grafik</translation>
    </message>
    <message>
        <source>Five charts</source>
        <translation>Beş grafik</translation>
    </message>
    <message>
        <source>The picture is in %1.</source>
        <translation>Görüntü şurada: %1.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: %2.</source>
        <translation>Görüntü %1 konumuna yazılamadı: %2.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Görüntüyü kaydet</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG görüntüleri (*.png)</translation>
    </message>
    <message>
        <source>Orders that reduce risk still go out; nothing that increases it does</source>
        <translation>Riski azaltan emirler yine gönderilir; riski artıran gönderilmez</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>Görüntü panoya kopyalandı.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Duraklatıldı</translation>
    </message>
    <message>
        <source>Kill switch latched: no new entries, exits open</source>
        <translation>Acil durdurma kilitli: yeni alış yok, çıkışlar açık</translation>
    </message>
    <message>
        <source>Kill switch latched</source>
        <translation>Acil durdurma kilitli</translation>
    </message>
    <message>
        <source>Killed</source>
        <translation>Durduruldu</translation>
    </message>
</context>
<context>
    <name>pentad::controls::ArmDialog</name>
    <message>
        <source>Arm live trading</source>
        <translation>Canlı işlemi devreye al</translation>
    </message>
    <message>
        <source>, %1 of equity</source>
        <translation>, özvarlığın %1 kadarı</translation>
    </message>
    <message>
        <source>From here on, orders are real. The first may leave within %1. Worst case if everything falls at once: &lt;b&gt;%2 %3&lt;/b&gt;%4.</source>
        <translation>Bundan sonra emirler gerçektir. İlki %1 içinde gidebilir. Her şey bir anda düşerse en kötü durum: &lt;b&gt;%2 %3&lt;/b&gt;%4.</translation>
    </message>
    <message>
        <source>How the worst case builds up</source>
        <translation>En kötü durum nasıl oluşur</translation>
    </message>
    <message>
        <source>Policy caps full, then the falls, then the exit. The daily loss limit (%1 %2) and the drawdown ladder act between cycles; a price gap can jump over both, so the worst case is larger.</source>
        <translation>Politika limitleri dolu, sonra düşüşler, sonra çıkış. Günlük zarar limiti (%1 %2) ve düşüş basamakları turlar arasında etki eder; bir fiyat boşluğu ikisini de atlayabilir, bu yüzden en kötü durum daha büyüktür.</translation>
    </message>
    <message>
        <source>Type this sentence to arm: &lt;b&gt;%1&lt;/b&gt;</source>
        <translation>Devreye almak için şu cümleyi yazın: &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>The sentence to type: %1</source>
        <translation>Yazılacak cümle: %1</translation>
    </message>
    <message>
        <source>Rounded up to whole units; either separator is accepted, pasting is off</source>
        <translation>Tam birime yukarı yuvarlandı; her iki ayraç da kabul edilir, yapıştırma kapalı</translation>
    </message>
    <message>
        <source>Stay disarmed</source>
        <translation>Devre dışı kal</translation>
    </message>
    <message>
        <source>Arm live</source>
        <translation>Canlıyı devreye al</translation>
    </message>
    <message>
        <source>Clock offset</source>
        <translation>Saat farkı</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Market data</source>
        <translation>Piyasa verisi</translation>
    </message>
    <message>
        <source>%1 of %2 fresh</source>
        <translation>%2 içinden %1 taze</translation>
    </message>
    <message>
        <source>Reconciled</source>
        <translation>Mutabakat</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>uyuşuyor</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>henüz değil</translation>
    </message>
    <message>
        <source>Breakers</source>
        <translation>Devre kesiciler</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 kapalı</translation>
    </message>
    <message>
        <source>Safe mode</source>
        <translation>Güvenli mod</translation>
    </message>
    <message>
        <source>off</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>on</source>
        <translation>açık</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Veritabanı</translation>
    </message>
    <message>
        <source>live, account %1</source>
        <translation>canlı, hesap %1</translation>
    </message>
    <message>
        <source>Unknown orders</source>
        <translation>Belirsiz emirler</translation>
    </message>
    <message>
        <source>Checks: %1 of %2 pass</source>
        <translation>Denetimler: %2 içinden %1 tamam</translation>
    </message>
    <message>
        <source>What arming does</source>
        <translation>Devreye alma ne yapar</translation>
    </message>
    <message>
        <source>Buys and sells within the five caps, strategy %1</source>
        <translation>Beş limit içinde alır ve satar, strateji %1</translation>
    </message>
    <message>
        <source>Up to %1 %2 in the market</source>
        <translation>Piyasada en çok %1 %2</translation>
    </message>
    <message>
        <source>Never withdraws, never trades a sixth pair</source>
        <translation>Asla para çekmez, altıncı bir çift işlemez</translation>
    </message>
    <message>
        <source>I have checked at the exchange: this key may not withdraw and is bound to my address</source>
        <translation>Borsada kontrol ettim: bu anahtarın çekim yetkisi yok ve IP adresime bağlı</translation>
    </message>
    <message>
        <source>Esc stays disarmed: no entries; exits and what you order yourself go on.</source>
        <translation>Esc: devre dışı kalır; yeni giriş yok, çıkışlar ve sizin verdiğiniz emirler sürer.</translation>
    </message>
    <message>
        <source>Esc stays disarmed. Never armed over this journal: nothing is sent that you do not order yourself.</source>
        <translation>Esc: devre dışı kalır. Bu günlükte hiç devreye alınmadı: kendi verdiğiniz emirler dışında hiçbir şey gönderilmez.</translation>
    </message>
    <message>
        <source>Nothing is armed until the box is ticked and the sentence matches.</source>
        <translation>Kutu işaretlenmeden ve cümle eşleşmeden hiçbir şey devreye girmez.</translation>
    </message>
    <message>
        <source>Does not survive a restart: live starts disarmed; exits go on</source>
        <translation>Yeniden başlatınca sürmez: canlı, devre dışı başlar; çıkışlar sürer</translation>
    </message>
    <message>
        <source>The strategy may sell what the account holds already</source>
        <translation>Strateji, hesapta zaten bulunan varlıkları satabilir</translation>
    </message>
</context>
<context>
    <name>pentad::controls::CloseDialog</name>
    <message>
        <source>Close Pentad</source>
        <translation>Pentad&apos;ı kapat</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Yön</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Miktar</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gerçekleşen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>What will not happen</source>
        <translation>Ne olmayacak</translation>
    </message>
    <message>
        <source>Kept orders are not watched while Pentad is closed; they may be filled, and the next start finds out.</source>
        <translation>Kalan emirler Pentad kapalıyken izlenmez; gerçekleşebilir, sonraki başlangıçta anlaşılır.</translation>
    </message>
    <message>
        <source>The table shows the first %1 of %2 orders.</source>
        <translation>Tablo, %2 emrin ilk %1 tanesini gösterir.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Geri dön</translation>
    </message>
    <message>
        <source>Close, keep the orders</source>
        <translation>Kapat, emirler kalsın</translation>
    </message>
    <message>
        <source>Close, cancel the orders</source>
        <translation>Kapat, emirleri iptal et</translation>
    </message>
    <message>
        <source>Esc goes back.</source>
        <translation>Esc geri döner.</translation>
    </message>
    <message>
        <source>A flatten is under way. Close all the same?</source>
        <translation>Pozisyonlar kapatılıyor. Yine de kapatılsın mı?</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>The flatten stops where it is. It goes on by itself if Pentad is started again soon enough; later, trading stays paused and you are asked.</source>
        <translation>Pozisyon kapatma olduğu yerde durur. Pentad kısa sürede yeniden başlatılırsa kendiliğinden sürer; daha sonra başlatılırsa işlem duraklatılmış kalır ve size sorulur.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>No order is open any more.</source>
        <translation>Artık açık emir yok.</translation>
    </message>
    <message>
        <source>Open orders: &lt;b&gt;%1&lt;/b&gt;, in %2. What becomes of them?</source>
        <translation>Açık emir: &lt;b&gt;%1&lt;/b&gt;, çiftler: %2. Bunlar ne yapılsın?</translation>
    </message>
    <message>
        <source>Nothing is sold. Positions that stay: %1.</source>
        <translation>Hiçbir şey satılmaz. Elde kalacak pozisyon: %1.</translation>
    </message>
</context>
<context>
    <name>pentad::controls::ControlDialog</name>
    <message>
        <source>The engine refused: %1.</source>
        <translation>Motor reddetti: %1.</translation>
    </message>
    <message>
        <source>Pentad · %1 · %2</source>
        <translation>Pentad · %1 · %2</translation>
    </message>
</context>
<context>
    <name>pentad::controls::DirectCancelDialog</name>
    <message>
        <source>Cancel at the exchange</source>
        <translation>Borsada iptal</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Yeniden dene</translation>
    </message>
    <message>
        <source>Cancel all orders</source>
        <translation>Tüm emirleri iptal et</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Geri dön</translation>
    </message>
    <message>
        <source>A minute at most. It goes on when this is closed.</source>
        <translation>En çok bir dakika sürer. Bu pencere kapatılsa da devam eder.</translation>
    </message>
    <message>
        <source>Not journalled here: the engine learns of it from the exchange.</source>
        <translation>Buradan günlüğe yazılmaz: motor bunu borsadan öğrenir.</translation>
    </message>
    <message>
        <source>Over a connection of its own, without the engine.
Esc and Enter go back.</source>
        <translation>Ayrı bir bağlantıyla, motor olmadan.
Esc ve Enter geri döner.</translation>
    </message>
    <message>
        <source>Asks the exchange itself which orders of ours are open, and cancels them there. Nothing has been sent yet.</source>
        <translation>Hangi emirlerimizin açık olduğunu doğrudan borsaya sorar ve orada iptal eder. Henüz hiçbir şey gönderilmedi.</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Ne yapılır</translation>
    </message>
    <message>
        <source>Every open order of ours in the five pairs is cancelled, and the exchange is asked again until none is left.</source>
        <translation>Beş çiftteki tüm açık emirlerimiz iptal edilir; hiçbiri kalmayana dek borsaya yeniden sorulur.</translation>
    </message>
    <message>
        <source>Nothing is bought or sold, and orders of others stay as they are.</source>
        <translation>Hiçbir şey alınmaz veya satılmaz; başkalarının emirleri olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>An engine that still runs may send new orders afterwards; end the program to be sure.</source>
        <translation>Hâlâ çalışan bir motor sonradan yeni emir gönderebilir; emin olmak için programı kapatın.</translation>
    </message>
    <message>
        <source>Asking the exchange: &lt;b&gt;%1&lt;/b&gt; gone, &lt;b&gt;%2&lt;/b&gt; open as last listed.</source>
        <translation>Borsaya soruluyor: &lt;b&gt;%1&lt;/b&gt; emir kalktı, son listede &lt;b&gt;%2&lt;/b&gt; emir açık.</translation>
    </message>
    <message>
        <source>No order of ours is open at the exchange.</source>
        <translation>Borsada açık emrimiz yok.</translation>
    </message>
    <message>
        <source>Not finished: &lt;b&gt;%1&lt;/b&gt; orders are known to be open, &lt;b&gt;%2&lt;/b&gt; pairs could not be read. Look at the exchange&apos;s own page.</source>
        <translation>Tamamlanmadı: açık olduğu bilinen emir: &lt;b&gt;%1&lt;/b&gt;, okunamayan çift: &lt;b&gt;%2&lt;/b&gt;. Borsanın kendi sayfasına bakın.</translation>
    </message>
    <message>
        <source>What became of them</source>
        <translation>Emirlere ne oldu</translation>
    </message>
    <message>
        <source>%1 %2, order %3: %4</source>
        <translation>%1 %2, %3 numaralı emir: %4</translation>
    </message>
    <message>
        <source>the cancel was taken, but it is still listed</source>
        <translation>iptal alındı ama emir hâlâ listede</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 okunamadı: %2</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>iptal edildi</translation>
    </message>
    <message>
        <source>ended by itself: filled, or cancelled by somebody else</source>
        <translation>kendiliğinden bitti: gerçekleşti veya başkası iptal etti</translation>
    </message>
    <message>
        <source>Open orders of others, left alone</source>
        <translation>Dokunulmayan, başkalarına ait açık emirler</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ve %1 tane daha</translation>
    </message>
</context>
<context>
    <name>pentad::controls::FigureRow</name>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
</context>
<context>
    <name>pentad::controls::FlattenDialog</name>
    <message>
        <source>1 order</source>
        <translation>1 emir</translation>
    </message>
    <message>
        <source>%1 orders</source>
        <translation>%1 emir</translation>
    </message>
    <message>
        <source>1 asset</source>
        <translation>1 varlık</translation>
    </message>
    <message>
        <source>%1 assets</source>
        <translation>%1 varlık</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 adım</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 adım</translation>
    </message>
    <message>
        <source>Nothing is open and nothing can be sold. Flatten would pause trading and verify at the exchange.</source>
        <translation>Açık emir ve satılabilecek varlık yok. Bu işlem yalnızca duraklatır ve borsada doğrular.</translation>
    </message>
    <message>
        <source>Fee and tax, %1</source>
        <translation>Ücret ve vergi, %1</translation>
    </message>
    <message>
        <source>taker</source>
        <translation>taker</translation>
    </message>
    <message>
        <source>Expected proceeds</source>
        <translation>Beklenen gelir</translation>
    </message>
    <message>
        <source>%1 net</source>
        <translation>%1 net</translation>
    </message>
    <message>
        <source>Cash afterwards</source>
        <translation>Sonraki nakit</translation>
    </message>
    <message>
        <source>For each 1 % of price</source>
        <translation>Fiyatın her yüzde 1&apos;i için</translation>
    </message>
    <message>
        <source>±%1</source>
        <translation>±%1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Duraklat</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 iptal</translation>
    </message>
    <message>
        <source>Wait for the unlock</source>
        <translation>Kilidi bekle</translation>
    </message>
    <message>
        <source>Sell in %1</source>
        <translation>%1 ile sat</translation>
    </message>
    <message>
        <source>Verify at the exchange</source>
        <translation>Borsada doğrula</translation>
    </message>
    <message>
        <source>Oldest price %1, stale; figures may be far off.
Esc and Enter keep the positions.</source>
        <translation>En eski fiyat %1, eski veri; rakamlar çok farklı olabilir.
Esc ve Enter pozisyonları korur.</translation>
    </message>
    <message>
        <source>Oldest price %1, refreshed every second.
Esc and Enter keep the positions.</source>
        <translation>En eski fiyat %1, her saniye yenilenir.
Esc ve Enter pozisyonları korur.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Toplam</translation>
    </message>
    <message>
        <source>Trading does not resume by itself; it stays paused until you resume it.</source>
        <translation>İşlemler kendiliğinden başlamaz; siz devam ettirene kadar duraklatılmış kalır.</translation>
    </message>
    <message>
        <source>No new buy is sent, whatever the strategy says.</source>
        <translation>Strateji ne derse desin yeni alış gönderilmez.</translation>
    </message>
    <message>
        <source>%1 foreign orders, not ours, are not cancelled.</source>
        <translation>Bize ait olmayan %1 yabancı emir iptal edilmez.</translation>
    </message>
    <message>
        <source>If bids vanish, steps wait; the progress says in which phase.</source>
        <translation>Alıcılar kaybolursa adımlar bekler; hangi aşamada olduğu ilerlemede görünür.</translation>
    </message>
    <message>
        <source>Also cancel the %1 foreign orders</source>
        <translation>%1 yabancı emri de iptal et</translation>
    </message>
    <message>
        <source>Sell all five assets</source>
        <translation>Beş varlığın tümünü sat</translation>
    </message>
    <message>
        <source>Pentad · %1 · Flatten rehearsal</source>
        <translation>Pentad · %1 · Tümünü satma provası</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Miktar</translation>
    </message>
    <message>
        <source>Dust</source>
        <translation>Kırıntı</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Adımlar</translation>
    </message>
    <message>
        <source>What will not happen</source>
        <translation>Ne olmayacak</translation>
    </message>
    <message>
        <source>What may remain</source>
        <translation>Ne kalabilir</translation>
    </message>
    <message>
        <source>why everything is sold</source>
        <translation>her şey neden satılıyor</translation>
    </message>
    <message>
        <source>Also cancel orders that are not ours</source>
        <translation>Bize ait olmayan emirleri de iptal et</translation>
    </message>
    <message>
        <source>Keep positions</source>
        <translation>Pozisyonları koru</translation>
    </message>
    <message>
        <source>Sell everything</source>
        <translation>Tümünü sat</translation>
    </message>
    <message>
        <source>hold 1 s</source>
        <translation>1 sn basılı tut</translation>
    </message>
    <message>
        <source>Hold it for one second: it sells everything.</source>
        <translation>Bir saniye basılı tutun: tümünü satar.</translation>
    </message>
    <message>
        <source>Cancels &lt;b&gt;%1&lt;/b&gt;, sells &lt;b&gt;%2&lt;/b&gt; in &lt;b&gt;%3&lt;/b&gt;, brings in about &lt;b&gt;%4 %5&lt;/b&gt; after fees, takes about &lt;b&gt;%6&lt;/b&gt;. Nothing has been sent yet.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; iptal edilir; &lt;b&gt;%2&lt;/b&gt;, &lt;b&gt;%3&lt;/b&gt; ile satılır; ücretler düşülünce yaklaşık &lt;b&gt;%4 %5&lt;/b&gt; gelir; yaklaşık &lt;b&gt;%6&lt;/b&gt; sürer. Henüz hiçbir şey gönderilmedi.</translation>
    </message>
    <message>
        <source>Withdrawals and the cash balance are not touched.</source>
        <translation>Çekimlere ve nakit bakiyesine dokunulmaz.</translation>
    </message>
    <message>
        <source>Dust worth %1 %3, below the exchange&apos;s minimum of %2 %3 for each asset.</source>
        <translation>%1 %3 değerinde kırıntı; her varlık için borsanın asgarisi %2 %3.</translation>
    </message>
    <message>
        <source>Dust: up to %1 %2 for each asset, below the exchange&apos;s minimum.</source>
        <translation>Kırıntı: her varlıkta borsanın asgari tutarının altında, en çok %1 %2.</translation>
    </message>
    <message>
        <source>Prices move: proceeds shift by about %1 %2 for each 1 %.</source>
        <translation>Fiyatlar oynar: her yüzde 1 için gelir yaklaşık %1 %2 değişir.</translation>
    </message>
    <message>
        <source>Best bid %1</source>
        <translation>En iyi alış %1</translation>
    </message>
    <message>
        <source>Gross %1</source>
        <translation>Brüt %1</translation>
    </message>
    <message>
        <source>Fee+tax %1</source>
        <translation>Ücret+vergi %1</translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation>Net %1</translation>
    </message>
    <message>
        <source>Gross proceeds</source>
        <translation>Brüt tutar</translation>
    </message>
    <message>
        <source>slippage %1 bp</source>
        <translation>kayma %1 bp</translation>
    </message>
    <message>
        <source>%1 bp, %2</source>
        <translation>%1 bp, %2</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation>%1 bp</translation>
    </message>
    <message>
        <source>No fresh order book of %1: counted at the best bid, without slippage.</source>
        <translation>%1 için güncel emir defteri yok: en iyi alıştan, kayma olmadan hesaplandı.</translation>
    </message>
    <message>
        <source>Average %1</source>
        <translation>Ortalama %1</translation>
    </message>
    <message>
        <source>Slippage, levels</source>
        <translation>Kayma, kademe</translation>
    </message>
    <message>
        <source>%1 at %2 (%3 bp below; %4 stand there)</source>
        <translation>%1, fiyat %2 (%3 bp aşağıda; orada %4 var)</translation>
    </message>
    <message>
        <source>%1 deeper</source>
        <translation>%1 daha derinde</translation>
    </message>
    <message>
        <source>Levels it eats, bp</source>
        <translation>Kademeler, bp</translation>
    </message>
    <message>
        <source>%1 without a bid in the band</source>
        <translation>%1 için bantta alış emri yok</translation>
    </message>
    <message>
        <source>no bid</source>
        <translation>alış yok</translation>
    </message>
    <message>
        <source>Width of a part: its share of the quantity</source>
        <translation>Bir parçanın genişliği: miktardaki payı</translation>
    </message>
    <message>
        <source>each step stays within %1 of the best bid</source>
        <translation>her adım en iyi alışa en çok %1 uzaklıkta kalır</translation>
    </message>
</context>
<context>
    <name>pentad::controls::FlattenProgress</name>
    <message>
        <source>Flattening</source>
        <translation>Tümü satılıyor</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Duraklat</translation>
    </message>
    <message>
        <source>Cancel orders</source>
        <translation>Emirleri iptal et</translation>
    </message>
    <message>
        <source>Wait for the unlock</source>
        <translation>Kilidi bekle</translation>
    </message>
    <message>
        <source>Sell in steps</source>
        <translation>Adım adım sat</translation>
    </message>
    <message>
        <source>Verify at the exchange</source>
        <translation>Borsada doğrula</translation>
    </message>
    <message>
        <source>since %1, for %2 · %3 · %4 · reason: %5</source>
        <translation>başlangıç %1, %2 geçti · %3 · %4 · neden: %5</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) so far</source>
        <translation>
            <numerusform>şimdiye dek %n adım</numerusform>
        </translation>
    </message>
    <message>
        <source>Flatten waits for the operator</source>
        <translation>Tümünü satma yarım kaldı, kararınız bekleniyor</translation>
    </message>
</context>
<context>
    <name>pentad::controls::FlattenResult</name>
    <message>
        <source>Cash now</source>
        <translation>Şimdiki nakit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Süre</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Everything that could be sold was sold, from %1. Trading stays &lt;b&gt;paused&lt;/b&gt;.</source>
        <translation>Satılabilecek her şey satıldı, %1. İşlemler &lt;b&gt;duraklatılmış&lt;/b&gt; kalır.</translation>
    </message>
    <message>
        <source>The flatten ended before everything was sold, from %1. Trading stays &lt;b&gt;paused&lt;/b&gt;.</source>
        <translation>Satış, tümü satılmadan bitti, %1. İşlemler &lt;b&gt;duraklatılmış&lt;/b&gt; kalır.</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Satılan</translation>
    </message>
    <message>
        <source>Open orders of ours at the exchange</source>
        <translation>Borsadaki açık emirlerimiz</translation>
    </message>
    <message>
        <source>Orders with unknown outcome</source>
        <translation>Sonucu belirsiz emirler</translation>
    </message>
    <message>
        <source>Balances read back from the exchange</source>
        <translation>Borsadan geri okunan bakiyeler</translation>
    </message>
    <message>
        <source>Ledger, difference over all postings</source>
        <translation>Hesap defteri, tüm kayıtların farkı</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Kanıt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Not sold, or locked by orders that are not ours</source>
        <translation>Satılmadı veya bize ait olmayan emirlerle kilitli</translation>
    </message>
    <message>
        <source>Foreign orders, left as they were</source>
        <translation>Yabancı emirler, olduğu gibi bırakıldı</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Hiçbir şey</translation>
    </message>
    <message>
        <source>What remains</source>
        <translation>Ne kaldı</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zaman çizelgesi</translation>
    </message>
    <message>
        <source>Flat, verified at the exchange</source>
        <translation>Tümü satıldı, borsada doğrulandı</translation>
    </message>
    <message>
        <source>Flatten ended, not everything is sold</source>
        <translation>Satış bitti, tümü satılmadı</translation>
    </message>
    <message>
        <source>Pentad · %1 · Flatten certificate</source>
        <translation>Pentad · %1 · Tümünü satma belgesi</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Belgeyi kaydet</translation>
    </message>
    <message>
        <source>Close, stay paused</source>
        <translation>Kapat, duraklatılmış kal</translation>
    </message>
    <message>
        <source>Journal record %1
SHA-256 %2</source>
        <translation>Günlük kaydı %1
SHA-256 %2</translation>
    </message>
    <message>
        <source>Pentad %1, %2, account %3</source>
        <translation>Pentad %1, %2, hesap %3</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Neden: %1</translation>
    </message>
    <message>
        <source>Result: %1</source>
        <translation>Sonuç: %1</translation>
    </message>
    <message>
        <source>Begun %1, ended %2</source>
        <translation>Başlangıç %1, bitiş %2</translation>
    </message>
    <message>
        <source>Journal record %1, SHA-256 %2</source>
        <translation>Günlük kaydı %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Kaydedildi: %1.</translation>
    </message>
    <message>
        <source>The certificate could not be saved as %1: %2.</source>
        <translation>Belge %1 olarak kaydedilemedi: %2.</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Belgeyi kaydet</translation>
    </message>
    <message>
        <source>Proceeds, net</source>
        <translation>Net gelir</translation>
    </message>
    <message>
        <source>Against the rehearsal</source>
        <translation>Provaya göre</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation>%1 bp</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Ortalama</translation>
    </message>
    <message>
        <source>vs plan bp</source>
        <translation>plana göre bp</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Toplam</translation>
    </message>
    <message>
        <source>Gross %1</source>
        <translation>Brüt %1</translation>
    </message>
    <message>
        <source>Fee+tax %1</source>
        <translation>Ücret+vergi %1</translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation>Net %1</translation>
    </message>
    <message>
        <source>Dust, below the minimum of %1 %2</source>
        <translation>Kırıntı, asgari %1 %2 altında</translation>
    </message>
    <message>
        <source>Cash now %1 %2</source>
        <translation>Şimdiki nakit %1 %2</translation>
    </message>
    <message>
        <source>Free there</source>
        <translation>Borsada serbest</translation>
    </message>
    <message>
        <source>Locked there</source>
        <translation>Borsada kilitli</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Dust, less than the smallest unit that is traded</source>
        <translation>Kırıntı, işlem gören en küçük birimden az</translation>
    </message>
    <message>
        <source>Locked by orders that are not ours</source>
        <translation>Bize ait olmayan emirlerde kilitli</translation>
    </message>
    <message>
        <source>Not free at the exchange: a withdrawal, or an order in another currency</source>
        <translation>Borsada serbest değil: bir çekim ya da başka para biriminde bir emir</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>Satılmadı</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>Yapılamayanlar</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Emir</translation>
    </message>
    <message>
        <source>Exchange number</source>
        <translation>Borsa numarası</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Ne için</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Durum</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gerçekleşen</translation>
    </message>
    <message>
        <source>sale</source>
        <translation>satış</translation>
    </message>
    <message>
        <source>cancelled, not ours</source>
        <translation>iptal, bize ait değil</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>iptal</translation>
    </message>
    <message>
        <source>Every order of the flatten</source>
        <translation>Tümünü satmanın bütün emirleri</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Emirler</translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n tur</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentad::controls::GatesWindow</name>
    <message>
        <source>All gates of the ticket, %1</source>
        <translation>Fişin tüm kapıları, %1</translation>
    </message>
</context>
<context>
    <name>pentad::controls::KillDialog</name>
    <message>
        <source>Kill switch</source>
        <translation>Acil durdurma</translation>
    </message>
    <message numerus="yes">
        <source>Cancels &lt;b&gt;%n&lt;/b&gt; open order(s) and latches. Nothing has been sent yet.</source>
        <translation>
            <numerusform>&lt;b&gt;%n&lt;/b&gt; açık emir iptal edilir ve durdurma kilitlenir. Henüz hiçbir şey gönderilmedi.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the kill switch does</source>
        <translation>Acil durdurma ne yapar</translation>
    </message>
    <message>
        <source>Every order of ours is cancelled at the exchange.</source>
        <translation>Borsadaki bütün emirlerimiz iptal edilir.</translation>
    </message>
    <message>
        <source>No order that increases risk is sent, whoever asks for it.</source>
        <translation>Kim isterse istesin, riski artıran hiçbir emir gönderilmez.</translation>
    </message>
    <message>
        <source>Only re-arming with a reason leaves it, and a restart does not.</source>
        <translation>Yalnızca gerekçeyle yeniden kurmak bundan çıkarır; yeniden başlatmak çıkarmaz.</translation>
    </message>
    <message>
        <source>What will not happen</source>
        <translation>Ne olmayacak</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is sold: %n position(s) stay; flatten sells them.</source>
        <translation>
            <numerusform>Hiçbir şey satılmaz: %n pozisyon kalır; onları pozisyon kapatma satar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders of others stay as they are.</source>
        <translation>Başkalarının emirleri olduğu gibi kalır.</translation>
    </message>
    <message>
        <source>why everything is stopped</source>
        <translation>her şey neden durduruluyor</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Geri dön</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Durdur</translation>
    </message>
    <message>
        <source>Journalled with the reason.
Esc and Enter go back.</source>
        <translation>Gerekçesiyle günlüğe yazılır.
Esc ve Enter geri döner.</translation>
    </message>
    <message>
        <source>The engine has not answered. The orders can be cancelled at the exchange without it.</source>
        <translation>Motor yanıt vermedi. Emirler motor olmadan borsada iptal edilebilir.</translation>
    </message>
    <message>
        <source>Is latched already. Cancels again what is still open: &lt;b&gt;%1&lt;/b&gt;.</source>
        <translation>Zaten kilitli. Hâlâ açık olan emirleri yeniden iptal eder: &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Cancel at the exchange…</source>
        <translation>Borsada iptal et…</translation>
    </message>
</context>
<context>
    <name>pentad::controls::MoveDialog</name>
    <message>
        <source>From</source>
        <translation>Eski fiyat</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Yeni fiyat</translation>
    </message>
    <message>
        <source>Way from the market</source>
        <translation>Piyasaya uzaklık</translation>
    </message>
    <message>
        <source>bp</source>
        <translation>bp</translation>
    </message>
    <message>
        <source>Value there</source>
        <translation>Oradaki değer</translation>
    </message>
    <message>
        <source>Move an order of %1</source>
        <translation>%1 emrini taşı</translation>
    </message>
    <message>
        <source>Cancels the buy of &lt;b&gt;%1&lt;/b&gt; at &lt;b&gt;%2&lt;/b&gt;; once the exchange has confirmed that, what is left is sent at &lt;b&gt;%3&lt;/b&gt;. Nothing has been sent yet.</source>
        <translation>&lt;b&gt;%2&lt;/b&gt; fiyatlı &lt;b&gt;%1&lt;/b&gt; alışını iptal eder; borsa onaylayınca kalanı &lt;b&gt;%3&lt;/b&gt; fiyatla gönderir. Henüz hiçbir şey gönderilmedi.</translation>
    </message>
    <message>
        <source>Cancels the sell of &lt;b&gt;%1&lt;/b&gt; at &lt;b&gt;%2&lt;/b&gt;; once the exchange has confirmed that, what is left is sent at &lt;b&gt;%3&lt;/b&gt;. Nothing has been sent yet.</source>
        <translation>&lt;b&gt;%2&lt;/b&gt; fiyatlı &lt;b&gt;%1&lt;/b&gt; satışını iptal eder; borsa onaylayınca kalanı &lt;b&gt;%3&lt;/b&gt; fiyatla gönderir. Henüz hiçbir şey gönderilmedi.</translation>
    </message>
    <message>
        <source>What may happen</source>
        <translation>Neler olabilir</translation>
    </message>
    <message>
        <source>If it fills before the cancel arrives, only the rest is sent again.</source>
        <translation>İptal varmadan gerçekleşirse yalnızca kalan yeniden gönderilir.</translation>
    </message>
    <message>
        <source>If a gate refuses the new price, the order stays cancelled.</source>
        <translation>Bir kapı yeni fiyatı reddederse emir iptal edilmiş kalır.</translation>
    </message>
    <message>
        <source>The gates still count the old order; the verdict is on the safe side.</source>
        <translation>Kapılar eski emri de sayar; sonuç temkinli taraftadır.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Yerinde bırak</translation>
    </message>
    <message>
        <source>Move the order</source>
        <translation>Emri taşı</translation>
    </message>
    <message>
        <source>Journalled as the operator&apos;s.
Esc and Enter leave the order where it is.</source>
        <translation>Kullanıcı işlemi olarak günlüğe yazılır.
Esc ve Enter emri yerinde bırakır.</translation>
    </message>
    <message>
        <source>New price</source>
        <translation>Yeni fiyat</translation>
    </message>
    <message>
        <source>The order is not open any more; there is nothing to move.</source>
        <translation>Emir artık açık değil; taşınacak bir şey yok.</translation>
    </message>
</context>
<context>
    <name>pentad::controls::NumberField</name>
    <message>
        <source>I mean %1</source>
        <translation>%1 demek istiyorum</translation>
    </message>
    <message>
        <source>Which one?</source>
        <translation>Hangisi?</translation>
    </message>
    <message>
        <source>must be above zero</source>
        <translation>sıfırdan büyük olmalı</translation>
    </message>
    <message>
        <source>at most %1 decimals</source>
        <translation>en çok %1 ondalık</translation>
    </message>
    <message>
        <source>= %1 %2</source>
        <translation>= %1 %2</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>sayı değil</translation>
    </message>
</context>
<context>
    <name>pentad::controls::PhaseStrip</name>
    <message>
        <source>Steps of the flatten</source>
        <translation>Tümünü satma adımları</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Adım %1 / %2: %3</translation>
    </message>
</context>
<context>
    <name>pentad::controls::PlainTable</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>pentad::controls::PointList</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pentad::controls::RearmDialog</name>
    <message>
        <source>Kill switch latched</source>
        <translation>Acil durdurma kilitli</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>neden belirtilmedi</translation>
    </message>
    <message>
        <source>Latched since &lt;b&gt;%1&lt;/b&gt;, for &lt;b&gt;%2&lt;/b&gt;: %3.</source>
        <translation>Kilitlenme &lt;b&gt;%1&lt;/b&gt;, süre &lt;b&gt;%2&lt;/b&gt;: %3.</translation>
    </message>
    <message>
        <source>What re-arming does</source>
        <translation>Yeniden kurma ne yapar</translation>
    </message>
    <message>
        <source>The kill switch is released.</source>
        <translation>Acil durdurma kaldırılır.</translation>
    </message>
    <message>
        <source>Trading stays paused; resuming is a second act.</source>
        <translation>İşlemler duraklatılmış kalır; devam etmek ayrı bir adımdır.</translation>
    </message>
    <message>
        <source>Cancelled orders do not come back.</source>
        <translation>İptal edilen emirler geri gelmez.</translation>
    </message>
    <message>
        <source>Nothing is bought or sold by re-arming.</source>
        <translation>Yeniden kurma ile hiçbir şey alınmaz veya satılmaz.</translation>
    </message>
    <message>
        <source>How things stand</source>
        <translation>Şu anki durum</translation>
    </message>
    <message>
        <source>Own orders still open</source>
        <translation>Hâlâ açık emirlerimiz</translation>
    </message>
    <message>
        <source>Orders with unknown outcome</source>
        <translation>Sonucu belirsiz emirler</translation>
    </message>
    <message>
        <source>Causes of safe mode</source>
        <translation>Güvenli modun nedenleri</translation>
    </message>
    <message>
        <source>why it is safe to trade again</source>
        <translation>yeniden işlem yapmak neden güvenli</translation>
    </message>
    <message>
        <source>Stay halted</source>
        <translation>Durdurulmuş kal</translation>
    </message>
    <message>
        <source>Re-arm, stay paused</source>
        <translation>Yeniden kur, duraklat</translation>
    </message>
    <message>
        <source>Journalled with the reason.</source>
        <translation>Gerekçesiyle günlüğe yazılır.</translation>
    </message>
    <message>
        <source>Esc and Enter stay halted.</source>
        <translation>Esc ve Enter: durdurulmuş kalır.</translation>
    </message>
</context>
<context>
    <name>pentad::controls::ReasonField</name>
    <message>
        <source>Reason, required</source>
        <translation>Neden, zorunlu</translation>
    </message>
    <message>
        <source>Reason, optional</source>
        <translation>Neden, isteğe bağlı</translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation>günlüğe yazılır</translation>
    </message>
    <message>
        <source>say why in your own words</source>
        <translation>nedenini kendi sözlerinizle yazın</translation>
    </message>
</context>
<context>
    <name>pentad::controls::ResumeDialog</name>
    <message>
        <source>Resume trading</source>
        <translation>İşlemlere devam et</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>neden belirtilmedi</translation>
    </message>
    <message>
        <source>Paused since &lt;b&gt;%1&lt;/b&gt;, for &lt;b&gt;%2&lt;/b&gt;: %3.</source>
        <translation>Duraklatma &lt;b&gt;%1&lt;/b&gt;, süre &lt;b&gt;%2&lt;/b&gt;: %3.</translation>
    </message>
    <message>
        <source>What goes on</source>
        <translation>Ne devam edecek</translation>
    </message>
    <message>
        <source>The strategy %1 may buy again from the next cycle, within every cap.</source>
        <translation>%1 stratejisi sonraki turdan itibaren tüm limitler içinde yeniden alabilir.</translation>
    </message>
    <message>
        <source>%1 stays switched off.</source>
        <translation>%1 kapalı kalır.</translation>
    </message>
    <message>
        <source>%1  %2 %3</source>
        <translation>%1  %2 %3</translation>
    </message>
    <message>
        <source>Blocked meanwhile: nothing</source>
        <translation>Bu arada engellenen: yok</translation>
    </message>
    <message>
        <source>Blocked meanwhile: %1 of the remembered decisions</source>
        <translation>Bu arada engellenen: saklanan kararlardan %1</translation>
    </message>
    <message>
        <source>The kill switch is latched; only re-arming ends that.</source>
        <translation>Acil durdurma kilitli; yalnızca yeniden kurma bunu bitirir.</translation>
    </message>
    <message>
        <source>Safe mode: %1.</source>
        <translation>Güvenli mod: %1.</translation>
    </message>
    <message>
        <source>The breaker %1 is %2.</source>
        <translation>%1 devre kesicisi %2.</translation>
    </message>
    <message>
        <source>Blocks new orders even then</source>
        <translation>O zaman da yeni emirleri engeller</translation>
    </message>
    <message>
        <source>why it is fine to go on</source>
        <translation>devam etmek neden uygun</translation>
    </message>
    <message>
        <source>Stay paused</source>
        <translation>Duraklatılmış kal</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Limits in force</source>
        <translation>Geçerli limitler</translation>
    </message>
    <message>
        <source>Loss of one day at most</source>
        <translation>Günlük zarar, en çok</translation>
    </message>
    <message>
        <source>Used of it today</source>
        <translation>Bugün kullanılan</translation>
    </message>
    <message>
        <source>Room for new positions</source>
        <translation>Yeni pozisyonlar için kalan limit</translation>
    </message>
    <message>
        <source>Orders in one minute at most</source>
        <translation>Dakikada emir, en çok</translation>
    </message>
    <message>
        <source>Journalled with the reason.</source>
        <translation>Gerekçesiyle günlüğe yazılır.</translation>
    </message>
    <message>
        <source>Esc and Enter stay paused.</source>
        <translation>Esc ve Enter: duraklatılmış kalır.</translation>
    </message>
</context>
<context>
    <name>pentad::controls::StuckDialog</name>
    <message>
        <source>The engine does not answer</source>
        <translation>Motor yanıt vermiyor</translation>
    </message>
    <message>
        <source>It has said nothing for &lt;b&gt;%1&lt;/b&gt; and may be waiting for the disk. Pentad closes by itself as soon as the engine has stopped.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; süredir ses vermiyor; diski bekliyor olabilir. Motor durur durmaz Pentad kendiliğinden kapanır.</translation>
    </message>
    <message>
        <source>If you end it now</source>
        <translation>Şimdi sonlandırırsanız</translation>
    </message>
    <message>
        <source>Everything that was committed is in the journal.</source>
        <translation>Kesinleşmiş her şey günlükte kayıtlıdır.</translation>
    </message>
    <message>
        <source>Open orders stay at the exchange, and nobody watches them.</source>
        <translation>Açık emirler borsada kalır ve onları kimse izlemez.</translation>
    </message>
    <message>
        <source>The next start finds out what became of each order before it trades.</source>
        <translation>Sonraki açılışta, işlem yapılmadan önce her emrin akıbeti öğrenilir.</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Beklemeye devam et</translation>
    </message>
    <message>
        <source>End Pentad now</source>
        <translation>Pentad&apos;ı şimdi sonlandır</translation>
    </message>
    <message>
        <source>Esc keeps waiting.</source>
        <translation>Esc: beklemeye devam edilir.</translation>
    </message>
</context>
<context>
    <name>pentad::controls::TicketForm</name>
    <message>
        <source>The engine has not said anything yet.</source>
        <translation>Motor henüz bir şey bildirmedi.</translation>
    </message>
    <message>
        <source>Enter a price.</source>
        <translation>Fiyat girin.</translation>
    </message>
    <message>
        <source>The price is not clear yet.</source>
        <translation>Fiyat henüz net değil.</translation>
    </message>
    <message>
        <source>Enter a quantity.</source>
        <translation>Miktar girin.</translation>
    </message>
    <message>
        <source>The quantity is not clear yet.</source>
        <translation>Miktar henüz net değil.</translation>
    </message>
    <message>
        <source>market</source>
        <translation>piyasa</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Yön</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tür</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Fiyat</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Miktar</translation>
    </message>
    <message>
        <source>Asset of the order</source>
        <translation>Emrin varlığı</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>Piyasa</translation>
    </message>
    <message>
        <source>Limit price</source>
        <translation>Limit fiyatı</translation>
    </message>
    <message>
        <source>Bid</source>
        <translation>Alış</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Satış</translation>
    </message>
    <message>
        <source>Takes the best bid as the price.</source>
        <translation>Fiyat olarak en iyi alışı alır.</translation>
    </message>
    <message>
        <source>Takes the best ask as the price.</source>
        <translation>Fiyat olarak en iyi satışı alır.</translation>
    </message>
    <message>
        <source>Price at the bid</source>
        <translation>Fiyat: en iyi alış</translation>
    </message>
    <message>
        <source>Price at the ask</source>
        <translation>Fiyat: en iyi satış</translation>
    </message>
    <message>
        <source>%1 of what may be traded</source>
        <translation>Kullanılabilenin %1 kadarı</translation>
    </message>
    <message>
        <source>Of what is not locked when selling; of what the gates admit, fee included, when buying.</source>
        <translation>Satışta kilitli olmayanın; alışta ücret dahil, kapıların izin verdiğinin payı.</translation>
    </message>
</context>
<context>
    <name>pentad::controls::TicketPanel</name>
    <message>
        <source>There is no price or no cash to take a part of.</source>
        <translation>Pay alınacak fiyat veya nakit yok.</translation>
    </message>
    <message>
        <source>The engine gave no evaluation.</source>
        <translation>Motor değerlendirme vermedi.</translation>
    </message>
    <message>
        <source>Live: the order is real.</source>
        <translation>Canlı: emir gerçektir.</translation>
    </message>
    <message>
        <source>The price crosses the spread: it trades at once and pays the taker fee.</source>
        <translation>Fiyat makası aşıyor: hemen gerçekleşir ve taker ücreti öder.</translation>
    </message>
    <message>
        <source>The price is %1 bp from the market, more than half of what is allowed.</source>
        <translation>Fiyat piyasadan %1 bp uzakta, izin verilenin yarısından fazla.</translation>
    </message>
    <message>
        <source>The order is worth more than a tenth of the equity.</source>
        <translation>Emir, özvarlığın onda birinden büyük.</translation>
    </message>
    <message>
        <source>The market data of this asset is stale.</source>
        <translation>Bu varlığın piyasa verisi eski.</translation>
    </message>
    <message>
        <source>Sent, waiting for the answer …</source>
        <translation>Gönderildi, yanıt bekleniyor …</translation>
    </message>
    <message>
        <source>Press again to buy</source>
        <translation>Almak için tekrar basın</translation>
    </message>
    <message>
        <source>Press again to sell</source>
        <translation>Satmak için tekrar basın</translation>
    </message>
    <message>
        <source>Send, buy the reduced size</source>
        <translation>Gönder, azaltılmış miktarı al</translation>
    </message>
    <message>
        <source>Send, sell the reduced size</source>
        <translation>Gönder, azaltılmış miktarı sat</translation>
    </message>
    <message>
        <source>Send, buy</source>
        <translation>Gönder, al</translation>
    </message>
    <message>
        <source>Send, sell</source>
        <translation>Gönder, sat</translation>
    </message>
    <message>
        <source>Manual ticket</source>
        <translation>Emir fişi</translation>
    </message>
    <message>
        <source>Shows or hides the manual ticket.</source>
        <translation>Emir fişini gösterir veya gizler.</translation>
    </message>
    <message>
        <source>All gates</source>
        <translation>Tüm kapılar</translation>
    </message>
    <message>
        <source>Show all gates of this ticket</source>
        <translation>Bu fişin tüm kapılarını göster</translation>
    </message>
    <message>
        <source>Say why, then press again</source>
        <translation>Gerekçe yazıp yeniden basın</translation>
    </message>
    <message>
        <source>why this order all the same</source>
        <translation>buna rağmen bu emir neden</translation>
    </message>
</context>
<context>
    <name>pentad::controls::TicketVerdict</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Asking the gates …</source>
        <translation>Kapılara soruluyor …</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>not applied; costs %1 bp</source>
        <translation>uygulanmadı; maliyet %1 bp</translation>
    </message>
    <message>
        <source>%1 of %2 bp</source>
        <translation>%1 / %2 bp</translation>
    </message>
    <message>
        <source>Would be refused: %1</source>
        <translation>Reddedilirdi: %1</translation>
    </message>
    <message>
        <source>%1 %2: %3; distance %4</source>
        <translation>%1 %2: %3; uzaklık %4</translation>
    </message>
    <message>
        <source>Would be reduced to %1 = %2</source>
        <translation>Şuna azaltılırdı: %1 = %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Would be accepted</source>
        <translation>Kabul edilirdi</translation>
    </message>
    <message>
        <source>It reduces risk; most gates do not bind it.</source>
        <translation>Riski azaltır; kapıların çoğu onu bağlamaz.</translation>
    </message>
    <message>
        <source>All 22 gates pass or do not bind it.</source>
        <translation>22 kapının tümü geçildi veya bağlamıyor.</translation>
    </message>
    <message>
        <source>Sent. The gates accepted it; it is in the table of orders.</source>
        <translation>Gönderildi. Kapılar kabul etti; emir tablosunda görünür.</translation>
    </message>
    <message>
        <source>Not sent. The gates refused it.</source>
        <translation>Gönderilmedi. Kapılar reddetti.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Değer</translation>
    </message>
    <message>
        <source>Fee and tax</source>
        <translation>Ücret ve vergi</translation>
    </message>
    <message>
        <source>Cash after</source>
        <translation>Sonraki nakit</translation>
    </message>
    <message>
        <source>Asset cap after</source>
        <translation>Sonraki varlık limiti</translation>
    </message>
    <message>
        <source>Gross cap after</source>
        <translation>Sonraki toplam limit</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Avantaj</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Toplam</translation>
    </message>
</context>
<context>
    <name>pentad::controls::WorstCaseTable</name>
    <message>
        <source>%1 × %2 fall</source>
        <translation>%1 × %2 düşüş</translation>
    </message>
    <message>
        <source>Exit slippage</source>
        <translation>Çıkış kayması</translation>
    </message>
    <message>
        <source>%1 × %2 left</source>
        <translation>%1 × kalan %2</translation>
    </message>
    <message>
        <source>Fee and tax in</source>
        <translation>Giriş ücret ve vergisi</translation>
    </message>
    <message>
        <source>%1 of what is not held yet</source>
        <translation>henüz tutulmayanın %1 kadarı</translation>
    </message>
    <message>
        <source>Fee and tax out</source>
        <translation>Çıkış ücret ve vergisi</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Worst case</source>
        <translation>En kötü durum</translation>
    </message>
</context>
<context>
    <name>pentad::decisions::ChangesView</name>
    <message>
        <source>No single change of what is known would make it trade.</source>
        <translation>Bilinenlerden tek bir değişiklik işlem yaptırmaya yetmezdi.</translation>
    </message>
    <message>
        <source>What would make it trade</source>
        <translation>Ne değişse işlem yapılırdı</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>fee %1 → %2 bp</source>
        <translation>ücret %1 → %2 bp</translation>
    </message>
    <message>
        <source>expected %1 → %2 bp</source>
        <translation>beklenen %1 → %2 bp</translation>
    </message>
    <message>
        <source>noise margin %1 → %2 bp</source>
        <translation>gürültü payı %1 → %2 bp</translation>
    </message>
    <message>
        <source>minimum %1 → %2 bp</source>
        <translation>asgari %1 → %2 bp</translation>
    </message>
    <message>
        <source>cash %1 → %2</source>
        <translation>nakit %1 → %2</translation>
    </message>
    <message>
        <source>exposure %1 → %2</source>
        <translation>risk tutarı %1 → %2</translation>
    </message>
    <message>
        <source>value %1 → %2</source>
        <translation>tutar %1 → %2</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1; %2 still refuses</source>
        <translation>%1; %2 hâlâ reddeder</translation>
    </message>
    <message>
        <source>%1: %2; %3, %4</source>
        <translation>%1: %2; %3, %4</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>yeterli</translation>
    </message>
    <message>
        <source>not enough</source>
        <translation>yetersiz</translation>
    </message>
    <message>
        <source>Then it would buy %1 at %2</source>
        <translation>O zaman %2 fiyatla %1 alırdı</translation>
    </message>
    <message>
        <source>Then it would sell %1 at %2</source>
        <translation>O zaman %2 fiyatla %1 satardı</translation>
    </message>
    <message>
        <source>%1 of the %2 %3 wanted.</source>
        <translation>İstenen %2 %3 tutarın %1 kadarı.</translation>
    </message>
    <message>
        <source>This change alone is not enough.</source>
        <translation>Bu değişiklik tek başına yeterli değil.</translation>
    </message>
</context>
<context>
    <name>pentad::decisions::DecisionList</name>
    <message>
        <source>today %1</source>
        <translation>bugün %1</translation>
    </message>
    <message>
        <source>%1 accepted · %2 reduced · %3 refused</source>
        <translation>%1 kabul · %2 azaltıldı · %3 reddedildi</translation>
    </message>
    <message>
        <source>%1 accepted whole, %2 accepted smaller, %3 refused today; at most the newest 500 decisions are counted.</source>
        <translation>Bugün %1 tam kabul, %2 azaltılarak kabul, %3 ret; en çok son 500 karar sayılır.</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Kararlar</translation>
    </message>
    <message>
        <source>Asset, code, cycle</source>
        <translation>Varlık, kod, tur</translation>
    </message>
    <message>
        <source>Search decisions</source>
        <translation>Kararlarda ara</translation>
    </message>
    <message>
        <source>Decisions, newest first</source>
        <translation>Kararlar, en yenisi önce</translation>
    </message>
</context>
<context>
    <name>pentad::decisions::DecisionListModel</name>
    <message>
        <source>%1 %2 %3, %4: %5, %6</source>
        <translation>%1 %2 %3, %4: %5, %6</translation>
    </message>
</context>
<context>
    <name>pentad::decisions::DecisionsPanel</name>
    <message>
        <source>limit %1</source>
        <translation>limit %1</translation>
    </message>
    <message>
        <source>Open the forensics</source>
        <translation>İncelemeyi aç</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Metin olarak kopyala</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON olarak kopyala</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Kararlar</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Intents</source>
        <translation>İstekler</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Reddedildi</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Tur</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Yön</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strateji</translation>
    </message>
    <message>
        <source>Expected bp</source>
        <translation>Bekl. bp</translation>
    </message>
    <message>
        <source>Required bp</source>
        <translation>Gerek. bp</translation>
    </message>
    <message>
        <source>Distance bp</source>
        <translation>Uzaklık bp</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <source>First failing gate, or order sent</source>
        <translation>İlk takılan kapı veya emir</translation>
    </message>
    <message>
        <source>No decision yet. The strategy decides once per cycle; what it wants appears here with its verdict.</source>
        <translation>Henüz karar yok. Strateji her turda bir karar verir; istediği, sonucuyla burada görünür.</translation>
    </message>
    <message>
        <source>Wanted %1</source>
        <translation>İstenen %1</translation>
    </message>
    <message>
        <source>Admitted %1</source>
        <translation>Kabul edilen %1</translation>
    </message>
    <message>
        <source>Decisions · %1</source>
        <translation>Kararlar · %1</translation>
    </message>
    <message>
        <source>No decision was refused.</source>
        <translation>Reddedilen karar yok.</translation>
    </message>
</context>
<context>
    <name>pentad::decisions::EdgeTrail</name>
    <message>
        <source>expected</source>
        <translation>beklenen</translation>
    </message>
    <message>
        <source>required</source>
        <translation>gereken</translation>
    </message>
    <message>
        <source>Two decisions of this asset are needed to draw a curve.</source>
        <translation>Eğri için bu varlığın iki kararı gerekir.</translation>
    </message>
    <message>
        <source>Expected and required edge in basis points</source>
        <translation>Baz puanla beklenen ve gereken avantaj</translation>
    </message>
    <message>
        <source>bp</source>
        <translation>bp</translation>
    </message>
    <message>
        <source>Expected and required edge, %1</source>
        <translation>Beklenen ve gereken avantaj, %1</translation>
    </message>
</context>
<context>
    <name>pentad::decisions::EvaluationView</name>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Kapı</translation>
    </message>
    <message>
        <source>Formula with the numbers of this decision</source>
        <translation>Bu kararın sayılarıyla formül</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Uzaklık</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <source>All gates of the evaluation</source>
        <translation>Değerlendirmenin tüm kapıları</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1 %2: %3; distance %4; %5</source>
        <translation>%1 %2: %3; uzaklık %4; %5</translation>
    </message>
</context>
<context>
    <name>pentad::decisions::ForensicsPage</name>
    <message>
        <source>No decision matches the search</source>
        <translation>Aramaya uyan karar yok</translation>
    </message>
    <message>
        <source>No decision yet</source>
        <translation>Henüz karar yok</translation>
    </message>
    <message>
        <source>Clear the search to see every decision again.</source>
        <translation>Tüm kararları yeniden görmek için aramayı temizleyin.</translation>
    </message>
    <message>
        <source>The strategy decides once per cycle. What it wants appears here with every gate it passed or failed.</source>
        <translation>Strateji her turda bir karar verir. İstediği, geçtiği ve takıldığı tüm kapılarla burada görünür.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>cycle %1 · %2 · strategy %3 · horizon %4 bars · order %5</source>
        <translation>tur %1 · %2 · strateji %3 · ufuk %4 mum · emir %5</translation>
    </message>
    <message>
        <source>Reasons given by %1</source>
        <translation>Gerekçeler, kaynak: %1</translation>
    </message>
    <message>
        <source>named numbers</source>
        <translation>adlı sayılar</translation>
    </message>
    <message>
        <source>It gave no numbers as reasons.</source>
        <translation>Gerekçe olarak sayı vermedi.</translation>
    </message>
    <message>
        <source>Market and account seen</source>
        <translation>Görülen piyasa ve hesap</translation>
    </message>
    <message>
        <source>No gate has recorded what it saw.</source>
        <translation>Hiçbir kapı gördüğünü kaydetmedi.</translation>
    </message>
    <message>
        <source>Nothing needs to change: it was accepted whole.</source>
        <translation>Değişiklik gerekmez: tamamı kabul edildi.</translation>
    </message>
    <message>
        <source>Asking the gates what would make it trade …</source>
        <translation>Kapılara ne değişse işlem yapılacağı soruluyor …</translation>
    </message>
    <message>
        <source>The engine no longer has what this decision saw; it keeps that for the newest refused or reduced ones since the start.</source>
        <translation>Bu kararın gördükleri motorda artık yok; yalnızca başlangıçtan beri reddedilen veya azaltılan en yeniler saklanır.</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Metin olarak kopyala</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>JSON olarak kopyala</translation>
    </message>
    <message>
        <source>Copy the decision as text</source>
        <translation>Kararı metin olarak kopyala</translation>
    </message>
    <message>
        <source>Copy the decision as JSON</source>
        <translation>Kararı JSON olarak kopyala</translation>
    </message>
    <message>
        <source>What would make it trade</source>
        <translation>Ne değişse işlem yapılırdı</translation>
    </message>
    <message>
        <source>one change at a time</source>
        <translation>her seferinde bir değişiklik</translation>
    </message>
    <message>
        <source>The engine has ended; nobody is left to ask what would make it trade.</source>
        <translation>Motor sona erdi; hangi değişiklikle işlem yapılacağı artık sorulamaz.</translation>
    </message>
</context>
<context>
    <name>pentad::decisions::NumbersView</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>pentad::exportpage::ExportPage</name>
    <message>
        <source>Write the report to</source>
        <translation>Raporun yazılacağı yer</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV dosyaları (*.csv)</translation>
    </message>
    <message>
        <source>No program here opens folders; the report is in %1</source>
        <translation>Klasör açacak program yok; rapor şurada: %1</translation>
    </message>
    <message>
        <source>Days begin at midnight in %1; both days are included</source>
        <translation>Günler %1 gece yarısında başlar; iki gün de dahildir</translation>
    </message>
    <message>
        <source>The period ends before it begins: choose a later last day.</source>
        <translation>Dönem başlamadan bitiyor: daha geç bir son gün seçin.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Raporlar</translation>
    </message>
    <message>
        <source>complete CSV files from the journal, with row count and checksum beside them</source>
        <translation>günlükten eksiksiz CSV dosyaları, yanında satır sayısı ve sağlama toplamı</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapor</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>Rapor türü</translation>
    </message>
    <message>
        <source>Every trade with price, size, fee, tax and realised profit</source>
        <translation>Fiyat, miktar, ücret, vergi ve gerçekleşen kârıyla her işlem</translation>
    </message>
    <message>
        <source>Every order with its life, from plan to end</source>
        <translation>Plandan sona kadar her emir</translation>
    </message>
    <message>
        <source>Every posting of the double-entry ledger</source>
        <translation>Çift taraflı hesap defterinin her kaydı</translation>
    </message>
    <message>
        <source>Every intent and what each gate said to it</source>
        <translation>Her istek ve her kapının yanıtı</translation>
    </message>
    <message>
        <source>One row per day: equity, flows, profit or loss</source>
        <translation>Günde bir satır: özvarlık, para hareketi, kâr veya zarar</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Dönem</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Bu ay</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Geçen ay</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Bu yıl</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>Seçilen günler</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>İlk gün</translation>
    </message>
    <message>
        <source>First day of the report</source>
        <translation>Raporun ilk günü</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Son gün</translation>
    </message>
    <message>
        <source>Last day of the report</source>
        <translation>Raporun son günü</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Dosya</translation>
    </message>
    <message>
        <source>File of the report</source>
        <translation>Raporun dosyası</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Seç…</translation>
    </message>
    <message>
        <source>Choose the file of the report</source>
        <translation>Raporun dosyasını seç</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Raporu yaz</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>İptal</translation>
    </message>
    <message>
        <source>Cancel the report</source>
        <translation>Raporu iptal et</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Raporun ilerlemesi</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>Dosyanın SHA-256 değeri</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopyala</translation>
    </message>
    <message>
        <source>Copy the checksum</source>
        <translation>Sağlama toplamını kopyala</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Klasörü aç</translation>
    </message>
    <message>
        <source>Reports of this session</source>
        <translation>Bu oturumun raporları</translation>
    </message>
    <message>
        <source>No report was written yet. Choose what and when on the left, then write one.</source>
        <translation>Henüz rapor yazılmadı. Solda içeriği ve dönemi seçip yazın.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Saat</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Sonuç</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Satır</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Nothing is being written.</source>
        <translation>Şu anda yazılan bir şey yok.</translation>
    </message>
    <message>
        <source>%1 of about %2 rows are in %3</source>
        <translation>Yaklaşık %2 satırın %1 tanesi yazıldı: %3</translation>
    </message>
    <message>
        <source>The report was cancelled; nothing is left of it.</source>
        <translation>Rapor iptal edildi; geriye bir şey kalmadı.</translation>
    </message>
    <message>
        <source>The report failed: %1</source>
        <translation>Rapor yazılamadı: %1</translation>
    </message>
    <message>
        <source>The report was refused: %1</source>
        <translation>Rapor reddedildi: %1</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Motora soruluyor…</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>iptal edildi</translation>
    </message>
    <message>
        <source>written</source>
        <translation>yazıldı</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>başarısız</translation>
    </message>
    <message>
        <source>%1 of about %2 rows are read for %3</source>
        <translation>Yaklaşık %2 satırın %1 tanesi okundu: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) are in %2</source>
        <translation>
            <numerusform>%1 satır yazıldı: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the file that is there</source>
        <translation>Var olan dosyanın yerine yaz</translation>
    </message>
</context>
<context>
    <name>pentad::policy::BreakerRows</name>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
</context>
<context>
    <name>pentad::policy::BreakersPanel</name>
    <message>
        <source>%1 · next probe in %2</source>
        <translation>%1 · sonraki deneme %2 sonra</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · başlangıç %2</translation>
    </message>
    <message>
        <source>no reason was given</source>
        <translation>neden belirtilmedi</translation>
    </message>
    <message>
        <source>since %1: %2</source>
        <translation>başlangıç %1: %2</translation>
    </message>
    <message>
        <source>the next request is the probe; opened by: %1</source>
        <translation>sonraki istek denemedir; açan: %1</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 kapalı</translation>
    </message>
    <message>
        <source>%1 half-open</source>
        <translation>%1 yarı açık</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 açık</translation>
    </message>
    <message>
        <source>Breakers</source>
        <translation>Devre kesiciler</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n failures</source>
        <translation>
            <numerusform>%1 / %n hata</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failures</source>
        <translation>
            <numerusform>%n hata</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · probes with the next request</source>
        <translation>%1 · sıradaki istekle yoklanır</translation>
    </message>
    <message>
        <source>since %1 · probe %2 of %3</source>
        <translation>başlangıç %1 · deneme %2 / %3</translation>
    </message>
</context>
<context>
    <name>pentad::policy::ConnectionLog</name>
    <message>
        <source>Connection log</source>
        <translation>Bağlantı günlüğü</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zaman</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Olay</translation>
    </message>
    <message>
        <source>Where, and what was said</source>
        <translation>Nerede ve ne dendi</translation>
    </message>
    <message>
        <source>Nothing has happened on the line to the exchange yet.</source>
        <translation>Borsa bağlantısında henüz bir olay yok.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n satır</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>pentad::policy::ExposureBars</name>
    <message>
        <source>Gross</source>
        <translation>Toplam</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4</source>
        <translation>%1: %2 / %3, %4</translation>
    </message>
</context>
<context>
    <name>pentad::policy::ExposurePanel</name>
    <message>
        <source>Exposure against caps</source>
        <translation>Limitlere göre pozisyon</translation>
    </message>
</context>
<context>
    <name>pentad::policy::HealthPage</name>
    <message>
        <source>Health</source>
        <translation>Sağlık</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>Journal and disk</source>
        <translation>Günlük ve disk</translation>
    </message>
    <message>
        <source>Market data age</source>
        <translation>Piyasa verisi yaşı</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Mutabakat</translation>
    </message>
    <message>
        <source>Stages of the last cycle</source>
        <translation>Son turun aşamaları</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Line to the exchange</source>
        <translation>Borsa bağlantısı</translation>
    </message>
    <message>
        <source>Rate limits</source>
        <translation>İstek sınırları</translation>
    </message>
</context>
<context>
    <name>pentad::policy::HealthPanel</name>
    <message>
        <source>Health</source>
        <translation>Sağlık</translation>
    </message>
</context>
<context>
    <name>pentad::policy::PolicyColumn</name>
    <message>
        <source>Capital policy, exposure, breakers and health</source>
        <translation>Sermaye politikası, pozisyonlar, devre kesiciler ve sağlık</translation>
    </message>
</context>
<context>
    <name>pentad::policy::PolicyPanel</name>
    <message>
        <source>Capital policy</source>
        <translation>Sermaye politikası</translation>
    </message>
    <message>
        <source>cycle %1</source>
        <translation>tur %1</translation>
    </message>
</context>
<context>
    <name>pentad::policy::SafeModeBanner</name>
    <message>
        <source>Ends by itself once every asset has had fresh data for %1.</source>
        <translation>Tüm varlıklar %1 boyunca güncel veri alınca kendiliğinden biter.</translation>
    </message>
    <message>
        <source>Ends by itself %1 after the breaker has closed.</source>
        <translation>Devre kesici kapandıktan %1 sonra kendiliğinden biter.</translation>
    </message>
    <message>
        <source>Ends by itself %1 after a reconciliation has succeeded.</source>
        <translation>Başarılı bir mutabakattan %1 sonra kendiliğinden biter.</translation>
    </message>
    <message>
        <source>Ends %1 after the difference is explained, or acknowledged as a deposit or withdrawal.</source>
        <translation>Fark açıklandıktan veya yatırma ya da çekme olarak onaylandıktan %1 sonra biter.</translation>
    </message>
    <message>
        <source>Ends by itself %1 after the clock is right again.</source>
        <translation>Saat düzeldikten %1 sonra kendiliğinden biter.</translation>
    </message>
    <message>
        <source>Safe mode</source>
        <translation>Güvenli mod</translation>
    </message>
    <message>
        <source>Safe mode since %1: nothing that increases risk is sent, exits go on</source>
        <translation>Güvenli mod, başlangıç %1: risk artıran emir gönderilmez, çıkışlar sürer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, since %2. %3</source>
        <translation>%1, başlangıç %2. %3</translation>
    </message>
    <message>
        <source>The cause is gone; it must stay away for %1.</source>
        <translation>Neden ortadan kalktı; %1 boyunca yinelenmemeli.</translation>
    </message>
    <message>
        <source>Ends by itself %1 after books and exchange have agreed anew.</source>
        <translation>Defterler ile borsa yeniden uyuştuktan %1 sonra kendiliğinden biter.</translation>
    </message>
    <message>
        <source>Ends by itself %1 after the window was heard again.</source>
        <translation>Pencere yeniden yanıt verdikten %1 sonra kendiliğinden biter.</translation>
    </message>
    <message>
        <source>%1, and safe mode besides: nothing that increases risk is sent</source>
        <translation>%1, ayrıca güvenli mod: riski artıran hiçbir emir gönderilmez</translation>
    </message>
    <message>
        <source>Free space on the disk of the journal. Ends by itself %1 after it is written again.</source>
        <translation>Günlüğün diskinde yer açın. Günlük yeniden yazılabildikten %1 sonra kendiliğinden biter.</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::AboutDialog</name>
    <message>
        <source>About Pentad</source>
        <translation>Pentad hakkında</translation>
    </message>
    <message>
        <source>Trades exactly five assets, says why it does or does not, and starts in a demo.</source>
        <translation>Tam beş varlıkta işlem yapar, nedenini söyler ve demo ile başlar.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Sürümler</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lisans</translation>
    </message>
    <message>
        <source>GPL-3.0-or-later: you may use, study, share and change it; it comes without any warranty.</source>
        <translation>GPL-3.0-or-later: kullanabilir, inceleyebilir, paylaşabilir ve değiştirebilirsiniz; hiçbir garanti verilmez.</translation>
    </message>
    <message>
        <source>Libraries it uses</source>
        <translation>Kullandığı kitaplıklar</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Konumlar</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tümünü kopyala</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::AppearancePane</name>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Follow system changes with the desktop.</source>
        <translation>Sistemi izle, masaüstüyle birlikte değişir.</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Sistemi izle</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
    <message>
        <source>Rising and falling</source>
        <translation>Yükseliş ve düşüş</translation>
    </message>
    <message>
        <source>Sign, arrow or place always says the same as the colour.</source>
        <translation>İşaret, ok veya konum hep renkle aynı şeyi söyler.</translation>
    </message>
    <message>
        <source>Green, red</source>
        <translation>Yeşil, kırmızı</translation>
    </message>
    <message>
        <source>Red, green</source>
        <translation>Kırmızı, yeşil</translation>
    </message>
    <message>
        <source>Blue, orange</source>
        <translation>Mavi, turuncu</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Numbers are written and read as the language writes them.</source>
        <translation>Sayılar, dilin yazımına göre yazılır ve okunur.</translation>
    </message>
    <message>
        <source>Shown times</source>
        <translation>Gösterilen saatler</translation>
    </message>
    <message>
        <source>Files and exports always carry UTC.</source>
        <translation>Dosyalar ve dışa aktarımlar hep UTC taşır.</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Borsa</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Tümünü sat</translation>
    </message>
    <message>
        <source>Hold acts after one second; the dialog shows the figures first.</source>
        <translation>Basılı tutma bir saniye sonra uygular; pencere önce rakamları gösterir.</translation>
    </message>
    <message>
        <source>Hold 1 s</source>
        <translation>1 sn basılı tut</translation>
    </message>
    <message>
        <source>Dialog</source>
        <translation>Pencere</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Hareket</translation>
    </message>
    <message>
        <source>Without tints when a value changes.</source>
        <translation>Değer değişince renklendirme yapılmaz.</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Azaltılmış hareket</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::AssetsPage</name>
    <message>
        <source>Five assets and their candles</source>
        <translation>Beş varlık ve mumları</translation>
    </message>
    <message>
        <source>Five different pairs with one quote currency; nothing else is ever traded. Without a folder of candles the demo makes its own market, the same one every time.</source>
        <translation>Tek karşı para birimli beş farklı işlem çifti; başka hiçbir şeyde işlem yapılmaz. Mum klasörü yoksa demo kendi piyasasını üretir, her seferinde aynısını.</translation>
    </message>
    <message>
        <source>The five pairs</source>
        <translation>Beş işlem çifti</translation>
    </message>
    <message>
        <source>Choose folder</source>
        <translation>Klasör seç</translation>
    </message>
    <message>
        <source>Folder of candle files</source>
        <translation>Mum dosyalarının klasörü</translation>
    </message>
    <message>
        <source>Folder of candle files for the demo</source>
        <translation>Demo için mum dosyalarının klasörü</translation>
    </message>
    <message>
        <source>Empty: the demo makes its own market.</source>
        <translation>Boş: demo kendi piyasasını üretir.</translation>
    </message>
    <message>
        <source>The demo plays the candles of this folder.</source>
        <translation>Demo bu klasördeki mumları oynatır.</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::DemoPage</name>
    <message>
        <source>Demo first</source>
        <translation>Önce demo</translation>
    </message>
    <message>
        <source>The demo is a whole market inside this program: prices, an order book, an exchange and an account.</source>
        <translation>Demo, bu programın içinde tam bir piyasadır: fiyatlar, emir defteri, borsa ve hesap.</translation>
    </message>
    <message>
        <source>It needs nothing: no account, no keys, no network, no money. Nothing leaves this machine.</source>
        <translation>Hiçbir şey gerekmez: hesap, anahtar, ağ, para. Bu makineden dışarı bir şey çıkmaz.</translation>
    </message>
    <message>
        <source>Everything else is real: the same engine, capital policy, risk limits and journal as in live trading.</source>
        <translation>Geri kalan her şey gerçektir: canlı işlemdeki motor, sermaye politikası, risk limitleri ve günlük.</translation>
    </message>
    <message>
        <source>Paper trading on the real market and live trading come later, each by a deliberate step of yours.</source>
        <translation>Gerçek piyasada deneme (PAPER) ve canlı işlem sonra gelir; her biri sizin bilinçli adımınızla.</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::FirstRunWizard</name>
    <message>
        <source>First start</source>
        <translation>İlk başlatma</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Adım %1 / %2</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Atla</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Geri</translation>
    </message>
    <message>
        <source>Start demo</source>
        <translation>Demoyu başlat</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>İleri</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Bitir</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::KeyDialog</name>
    <message>
        <source>Exchange keys</source>
        <translation>Borsa anahtarları</translation>
    </message>
    <message>
        <source>The API key and its secret are kept in the keyring of your desktop and nowhere else. The demo and paper trading need none.</source>
        <translation>API anahtarı ve gizli anahtarı masaüstünüzün anahtarlığında saklanır, başka hiçbir yerde değil. Demo ve deneme (PAPER) modu anahtar gerektirmez.</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API anahtarı</translation>
    </message>
    <message>
        <source>Paste the public key</source>
        <translation>Açık anahtarı yapıştırın</translation>
    </message>
    <message>
        <source>API secret</source>
        <translation>API gizli anahtarı</translation>
    </message>
    <message>
        <source>Paste the private key; it is not shown</source>
        <translation>Gizli anahtarı yapıştırın; gösterilmez</translation>
    </message>
    <message>
        <source>On the exchange, give the key: total funds, trade, account, WebSocket. Leave withdrawal off, and bind the key to the address of this machine.</source>
        <translation>Borsada anahtara şu izinleri verin: toplam varlık, al-sat, hesap, WebSocket. Çekim iznini kapalı bırakın ve anahtarı bu makinenin adresine bağlayın.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Yeniden sor</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Bağlantıyı dene</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Sakla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Anahtarlığa soruluyor…</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>Saklanıyor…</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Siliniyor…</translation>
    </message>
    <message>
        <source>Asking the exchange…</source>
        <translation>Borsaya soruluyor…</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Kalıcı olarak sil</translation>
    </message>
    <message>
        <source>Delete keys</source>
        <translation>Anahtarları sil</translation>
    </message>
    <message>
        <source>A running session keeps the key it began with; these count from the next start.</source>
        <translation>Süren oturum başladığı anahtarla devam eder; bunlar bir sonraki başlatmadan itibaren geçerlidir.</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::LayoutPage</name>
    <message>
        <source>Layout</source>
        <translation>Yerleşim</translation>
    </message>
    <message>
        <source>The cockpit starts in its factory layout. Layouts can be named and kept; one command leads back.</source>
        <translation>Kokpit fabrika yerleşimiyle başlar. Yerleşimler adlandırılıp saklanabilir; tek komutla geri dönülür.</translation>
    </message>
    <message>
        <source>Panels can be moved</source>
        <translation>Paneller taşınabilir</translation>
    </message>
    <message>
        <source>Drag a panel by its title, drop it elsewhere or on another screen.</source>
        <translation>Paneli başlığından sürükleyin, başka yere veya başka ekrana bırakın.</translation>
    </message>
    <message>
        <source>Panels stay where they are</source>
        <translation>Paneller yerinde kalır</translation>
    </message>
    <message>
        <source>Nothing moves by a slip of the hand. Unlock at any time.</source>
        <translation>Yanlışlıkla hiçbir şey kaymaz. Kilit her an açılabilir.</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::PolicyPage</name>
    <message>
        <source>As configured</source>
        <translation>Mevcut ayar</translation>
    </message>
    <message>
        <source>Cautious</source>
        <translation>Temkinli</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Dengeli</translation>
    </message>
    <message>
        <source>Cash that is never traded, part of the capital base</source>
        <translation>Hiç kullanılmayan nakit, sermaye tabanının payı</translation>
    </message>
    <message>
        <source>Of the free capital, how much may be traded</source>
        <translation>Serbest sermayenin ne kadarı kullanılabilir</translation>
    </message>
    <message>
        <source>Most exposure of one asset, part of tradable capital</source>
        <translation>Tek varlığın en yüksek tutarı, kullanılabilir sermayenin payı</translation>
    </message>
    <message>
        <source>Most exposure of all five, times tradable capital</source>
        <translation>Beş varlığın en yüksek toplam tutarı, kullanılabilir sermayenin katı</translation>
    </message>
    <message>
        <source>Least expected edge beyond costs and noise, basis points</source>
        <translation>Maliyet ve gürültü üstünde asgari beklenen avantaj, baz puan</translation>
    </message>
    <message>
        <source>Loss of a day that stops new positions</source>
        <translation>Yeni pozisyonları durduran günlük zarar</translation>
    </message>
    <message>
        <source>Largest share of one asset in equity</source>
        <translation>Tek varlığın özvarlıktaki en büyük payı</translation>
    </message>
    <message>
        <source>Farthest limit price from the market</source>
        <translation>Limit fiyatının piyasaya en büyük uzaklığı</translation>
    </message>
    <message>
        <source>What it may risk</source>
        <translation>Neyi riske atabilir</translation>
    </message>
    <message>
        <source>All of them, and many more, are in Settings under Capital policy and Risk limits.</source>
        <translation>Bunların tümü ve daha fazlası Ayarlar&apos;da, Sermaye politikası ve Risk limitleri altında.</translation>
    </message>
    <message>
        <source>%1 (stays: set by %2)</source>
        <translation>%1 (değişmez: kaynağı %2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No order passes these limits, and they are frozen while the engine runs. As configured leaves the settings file as it is; a preset is written when this guide ends. Both count from the next start.</source>
        <translation>Hiçbir emir bu limitleri aşamaz ve motor çalışırken değiştirilemezler. Mevcut ayar, ayar dosyasını olduğu gibi bırakır; seçilen hazır ayar bu rehber bitince yazılır. İkisi de bir sonraki başlatmada geçerli olur.</translation>
    </message>
    <message>
        <source>No preset changes the most exposure that single assets have of their own: %1.</source>
        <translation>Hazır ayarlar, tek tek varlıklara özel tanımlanmış en yüksek tutarları değiştirmez: %1.</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::ReadyPage</name>
    <message>
        <source>Keys and clock</source>
        <translation>Anahtarlar ve saat</translation>
    </message>
    <message>
        <source>Keys of the exchange</source>
        <translation>Borsa anahtarları</translation>
    </message>
    <message>
        <source>Store and test keys…</source>
        <translation>Anahtarları sakla ve sına…</translation>
    </message>
    <message>
        <source>Clock of this computer</source>
        <translation>Bu bilgisayarın saati</translation>
    </message>
    <message>
        <source>This mode needs none. Before live trading, store them under Settings, Exchange keys, and test there what they may do.</source>
        <translation>Bu mod anahtar gerektirmez. Canlı işlemden önce Ayarlar, Borsa anahtarları altında saklayın ve orada yetkilerini sınayın.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Anahtarlığa soruluyor…</translation>
    </message>
    <message>
        <source>Nothing to compare: the exchange of this session is inside the program. In paper and live trading the clock is compared with the exchange&apos;s.</source>
        <translation>Karşılaştırılacak bir şey yok: bu oturumun borsası programın içinde. Deneme (PAPER) ve canlı işlemde saat borsanınkiyle karşılaştırılır.</translation>
    </message>
    <message>
        <source>The exchange&apos;s clock has not been read yet. It is asked again and again; wait here.</source>
        <translation>Borsanın saati henüz okunmadı. Tekrar tekrar soruluyor; burada bekleyin.</translation>
    </message>
    <message>
        <source>The exchange&apos;s clock less this computer&apos;s is %1 ms; %2 ms are allowed.</source>
        <translation>Borsanın saati ile bu bilgisayarın saati arasındaki fark %1 ms; izin verilen %2 ms.</translation>
    </message>
    <message>
        <source>Signed calls wait until it is right: switch on the system&apos;s time synchronisation.</source>
        <translation>Saat düzelene kadar imzalı istekler bekler: sistemin saat eşitlemesini açın.</translation>
    </message>
    <message>
        <source>Switch on the system&apos;s time synchronisation before signed calls have to wait.</source>
        <translation>İmzalı istekler beklemek zorunda kalmadan sistemin saat eşitlemesini açın.</translation>
    </message>
    <message>
        <source>Nothing has to be done.</source>
        <translation>Yapılacak bir şey yok.</translation>
    </message>
    <message>
        <source>No keys are stored for this profile. Press “%1”.</source>
        <translation>Bu profil için saklanmış anahtar yok. Saklamak için “%1” düğmesine basın.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it, then press “%1”.</source>
        <translation>Anahtarlık kilitli. Kilidini açın, sonra “%1” düğmesine basın.</translation>
    </message>
    <message>
        <source>There is no keyring on this desktop. Start one, such as GNOME Keyring or KWallet, then press “%1”.</source>
        <translation>Bu masaüstünde anahtarlık yok. GNOME Keyring veya KWallet gibi birini başlatın, sonra “%1” düğmesine basın.</translation>
    </message>
    <message>
        <source>The keyring did not answer. “%1” asks it again.</source>
        <translation>Anahtarlık yanıt vermedi. “%1” düğmesi yeniden sorar.</translation>
    </message>
    <message>
        <source>The keyring refused. Allow Pentad to use it in the keyring&apos;s own program, then press “%1”.</source>
        <translation>Anahtarlık reddetti. Anahtarlığın kendi programında Pentad&apos;a izin verin, sonra “%1” düğmesine basın.</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::SettingRowView</name>
    <message>
        <source>Locked: the command line sets it.</source>
        <translation>Kilitli: komut satırı belirliyor.</translation>
    </message>
    <message>
        <source>Locked: %1 sets it.</source>
        <translation>Kilitli: %1 belirliyor.</translation>
    </message>
    <message>
        <source>from: default</source>
        <translation>kaynak: varsayılan</translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation>kaynak: %1</translation>
    </message>
    <message>
        <source>Needs restart: in force is %1</source>
        <translation>Yeniden başlatma gerekir: yürürlükteki %1</translation>
    </message>
    <message>
        <source>frozen until restart</source>
        <translation>yeniden başlatmaya dek sabit</translation>
    </message>
    <message>
        <source>A running session keeps the limits it started with; a change counts from the next start.</source>
        <translation>Çalışan oturum başladığı limitleri korur; değişiklik sonraki başlatmada geçerli olur.</translation>
    </message>
    <message>
        <source>counts from the next start</source>
        <translation>sonraki başlatmada geçerli</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
    <message>
        <source>Save writes %1</source>
        <translation>Kaydet şuna yazar: %1</translation>
    </message>
    <message>
        <source>Search key, name or description</source>
        <translation>Anahtar, ad veya açıklama ara</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Ayarlarda ara</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Ayar grupları</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Vazgeç</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Kaydet</translation>
    </message>
    <message>
        <source>Appearance and habits</source>
        <translation>Görünüm ve alışkanlıklar</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Kısayollar</translation>
    </message>
    <message>
        <source>No setting matches “%1”. Clear the search to see all groups.</source>
        <translation>“%1” ile eşleşen ayar yok. Tüm gruplar için aramayı temizleyin.</translation>
    </message>
    <message>
        <source>Nothing was written. To mend: %1</source>
        <translation>Hiçbir şey yazılmadı. Düzeltilecek: %1</translation>
    </message>
    <message>
        <source>Nothing is changed. A change counts from the next start.</source>
        <translation>Değişiklik yok. Değişiklikler sonraki başlatmada geçerli olur.</translation>
    </message>
    <message>
        <source>This session has no settings file; appearance and shortcuts can be changed.</source>
        <translation>Bu oturumun ayar dosyası yok; görünüm ve kısayollar değiştirilebilir.</translation>
    </message>
    <message>
        <source>Fields to mend before saving: %1</source>
        <translation>Kaydetmeden önce düzeltilecek alanlar: %1</translation>
    </message>
    <message>
        <source>Changed, not saved: %1</source>
        <translation>Değişti, kaydedilmedi: %1</translation>
    </message>
    <message>
        <source>Saved to %1. It counts from the next start.</source>
        <translation>%1 konumuna kaydedildi. Sonraki başlatmada geçerli olur.</translation>
    </message>
    <message>
        <source>Exchange keys…</source>
        <translation>Borsa anahtarları…</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::ShortcutEditor</name>
    <message>
        <source>All keys are the standard ones again.</source>
        <translation>Tüm tuşlar yeniden standart.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Eylem</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tuşlar</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standart</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Eylemler ve tuşları</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Yeni tuşlar</translation>
    </message>
    <message>
        <source>Set keys</source>
        <translation>Tuşları ata</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Tuş yok</translation>
    </message>
    <message>
        <source>Standard keys</source>
        <translation>Standart tuşlar</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tümünü sıfırla</translation>
    </message>
    <message>
        <source>Choose an action, press its new keys in the field, then set them.</source>
        <translation>Bir eylem seçin, alanda yeni tuşlarına basın, sonra atayın.</translation>
    </message>
    <message>
        <source>No action chosen</source>
        <translation>Eylem seçilmedi</translation>
    </message>
    <message>
        <source>“%1” has no keys now.</source>
        <translation>“%1” artık tuşsuz.</translation>
    </message>
    <message>
        <source>“%1” is now on %2.</source>
        <translation>“%1” artık %2 tuşunda.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Press other keys, or change those first.</source>
        <translation>%1 “%2” eylemine ait. Başka tuşlara basın veya önce onu değiştirin.</translation>
    </message>
    <message>
        <source>“%1” acts on orders; its keys need Ctrl, Alt or a function key.</source>
        <translation>“%1” emirleri etkiler; tuşları Ctrl, Alt veya bir işlev tuşu içermelidir.</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::ShortcutsOverview</name>
    <message>
        <source>Keys</source>
        <translation>Tuşlar</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Süz</translation>
    </message>
    <message>
        <source>Filter the keys</source>
        <translation>Tuşları süz</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Eylemler ve tuşları</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Eylem</translation>
    </message>
    <message>
        <source>Change keys</source>
        <translation>Tuşları değiştir</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Kapat</translation>
    </message>
</context>
<context>
    <name>pentad::preferences::WelcomePage</name>
    <message>
        <source>Welcome to Pentad</source>
        <translation>Pentad&apos;a hoş geldiniz</translation>
    </message>
    <message>
        <source>Pentad trades exactly five assets by fixed rules, and says in numbers why it buys, sells or stays out. Often staying out is the right result.</source>
        <translation>Pentad, sabit kurallarla tam beş varlıkta işlem yapar ve neden aldığını, sattığını veya beklediğini sayılarla söyler. Çoğu zaman beklemek doğru sonuçtur.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Dil</translation>
    </message>
    <message>
        <source>Follow system</source>
        <translation>Sistemi izle</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Koyu</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Açık</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::BudgetBar</name>
    <message>
        <source>Budget used at worst</source>
        <translation>En kötü anda kullanılan bütçe</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::BudgetPanel</name>
    <message>
        <source>Daily loss budget</source>
        <translation>Günlük zarar bütçesi</translation>
    </message>
    <message>
        <source>profit or loss</source>
        <translation>kâr veya zarar</translation>
    </message>
    <message>
        <source>Profit or loss of the day</source>
        <translation>Günün kâr veya zararı</translation>
    </message>
    <message>
        <source>the limit stops new risk, exits go on</source>
        <translation>limit yeni riski durdurur, çıkışlar sürer</translation>
    </message>
    <message>
        <source>resets at %1</source>
        <translation>%1 sıfırlanır</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>Worst today, %1</source>
        <translation>Bugün en kötü, %1</translation>
    </message>
    <message>
        <source>Worst today</source>
        <translation>Bugün en kötü</translation>
    </message>
    <message>
        <source>Limit, %1 of %2</source>
        <translation>Limit, %2 üzerinden %1</translation>
    </message>
    <message>
        <source>Something was paid in or out today; the curve begins again tomorrow.</source>
        <translation>Bugün para yatırıldı veya çekildi; eğri yarın yeniden başlar.</translation>
    </message>
    <message>
        <source>The curve begins after the first minutes of the day.</source>
        <translation>Eğri, günün ilk dakikalarından sonra başlar.</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::CapitalPage</name>
    <message>
        <source>Capital policy</source>
        <translation>Sermaye politikası</translation>
    </message>
    <message>
        <source>cycle %1</source>
        <translation>tur %1</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::EquityView</name>
    <message>
        <source>Equity, high-water mark and drawdown</source>
        <translation>Özvarlık, zirve ve düşüş</translation>
    </message>
    <message>
        <source>1 d</source>
        <translation>1 g</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 g</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 g</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tümü</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zaman aralığı</translation>
    </message>
    <message>
        <source>high water</source>
        <translation>zirve</translation>
    </message>
    <message>
        <source>equity</source>
        <translation>özvarlık</translation>
    </message>
    <message>
        <source>drawdown</source>
        <translation>düşüş</translation>
    </message>
    <message>
        <source>Equity and high-water mark</source>
        <translation>Özvarlık ve zirve</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Düşüş</translation>
    </message>
    <message>
        <source>The curve begins after the first minutes of the session.</source>
        <translation>Eğri, oturumun ilk dakikalarından sonra başlar.</translation>
    </message>
    <message>
        <source>high water %1 · deepest so far %2</source>
        <translation>zirve %1 · şimdiye dek en derin %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::ExposureTable</name>
    <message>
        <source>Gross</source>
        <translation>Toplam</translation>
    </message>
    <message>
        <source>Cap %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>Exposure %1</source>
        <translation>Tutar %1</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Kullanılan</translation>
    </message>
    <message>
        <source>position</source>
        <translation>pozisyon</translation>
    </message>
    <message>
        <source>open buys</source>
        <translation>açık alışlar</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>limit</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4, room %5</source>
        <translation>%1: %2 / %3, %4, boşluk %5</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>Boşluk %1</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::ExposureTablePanel</name>
    <message>
        <source>Exposure against caps</source>
        <translation>Limitlere göre pozisyon</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::HarvestPanel</name>
    <message>
        <source>Harvest and reserve bucket</source>
        <translation>Kâr ayırma ve kâr yedeği</translation>
    </message>
    <message>
        <source>Harvest by month</source>
        <translation>Aylara göre ayrılan kâr</translation>
    </message>
    <message>
        <source>Reserve bucket</source>
        <translation>Kâr yedeği</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>Due at the next fill</source>
        <translation>Sonraki işlemde ayrılacak</translation>
    </message>
    <message>
        <source>Due tonight</source>
        <translation>Bu gece ayrılacak</translation>
    </message>
    <message>
        <source>Due at the end of the month</source>
        <translation>Ay sonunda ayrılacak</translation>
    </message>
    <message>
        <source>harvested in month</source>
        <translation>ay içinde ayrılan</translation>
    </message>
    <message>
        <source>bucket</source>
        <translation>yedek</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::HarvestPlot</name>
    <message>
        <source>%1: %2 harvested, bucket %3</source>
        <translation>%1: %2 ayrıldı, yedek %3</translation>
    </message>
    <message>
        <source>Nothing was harvested yet. Profit of a month above the threshold is shown here.</source>
        <translation>Henüz kâr ayrılmadı. Ayın eşiği aşan kârı burada gösterilir.</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::LadderPanel</name>
    <message>
        <source>below %1</source>
        <translation>%1 altında</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 ve üstü</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>active</source>
        <translation>etkin</translation>
    </message>
    <message>
        <source>exits only</source>
        <translation>yalnızca çıkış</translation>
    </message>
    <message>
        <source>Drawdown ladder</source>
        <translation>Düşüş basamakları</translation>
    </message>
    <message>
        <source>1 − equity ÷ high-water mark</source>
        <translation>1 − özvarlık ÷ zirve</translation>
    </message>
    <message>
        <source>Steps of the drawdown ladder</source>
        <translation>Düşüş basamakları tablosu</translation>
    </message>
    <message>
        <source>Drawdown now</source>
        <translation>Şimdiki düşüş</translation>
    </message>
    <message>
        <source>Multiplier</source>
        <translation>Çarpan</translation>
    </message>
    <message>
        <source>Loss until %1</source>
        <translation>Kalan zarar, %1</translation>
    </message>
    <message>
        <source>Loss until the next step</source>
        <translation>Sonraki basamağa kalan zarar</translation>
    </message>
    <message>
        <source>Gross cap = min(%1, %2 × %3 × step). The other steps are shown at the tradable capital of now. A step holds while equity is at or below where it starts.</source>
        <translation>Toplam limit = min(%1; %2 × %3 × basamak). Diğer basamaklar şimdiki kullanılabilir sermayeyle gösterilir. Özvarlık başlangıç değerinde veya altındaysa basamak geçerlidir.</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::LadderTable</name>
    <message>
        <source>Step</source>
        <translation>Basamak</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Düşüş</translation>
    </message>
    <message>
        <source>%1, drawdown %2 %3, starts at equity %4, gross cap %5</source>
        <translation>%1, düşüş %2 %3, başlangıç özvarlığı %4, toplam limit %5</translation>
    </message>
    <message>
        <source>Gross cap %1</source>
        <translation>Toplam limit %1</translation>
    </message>
    <message>
        <source>Starts at equity</source>
        <translation>Başlangıç özvarlığı</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::PolicyTable</name>
    <message>
        <source>%1: %2 = %3. %4</source>
        <translation>%1: %2 = %3. %4</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Büyüklük</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formül</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Şimdi</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Anlamı</translation>
    </message>
    <message>
        <source>No figures yet; they come with the engine&apos;s first word.</source>
        <translation>Henüz değer yok; motordan ilk bilgi gelince görünür.</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::RiskPage</name>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::Timeline</name>
    <message>
        <source>on</source>
        <translation>açık</translation>
    </message>
    <message>
        <source>opened %1 × today</source>
        <translation>bugün %1 × açıldı</translation>
    </message>
    <message>
        <source>off</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>%1 × today</source>
        <translation>bugün %1 ×</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>evet</translation>
    </message>
    <message>
        <source>no</source>
        <translation>hayır</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>no cause was given</source>
        <translation>neden belirtilmedi</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3: %4</source>
        <translation>%1, %2 – %3: %4</translation>
    </message>
    <message>
        <source>%1 since %2: %3</source>
        <translation>%1, başlangıç %2: %3</translation>
    </message>
    <message>
        <source>failures %1 of %2</source>
        <translation>hata %1 / %2</translation>
    </message>
    <message>
        <source>failures %1</source>
        <translation>hata %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>başlangıç %1</translation>
    </message>
</context>
<context>
    <name>pentad::riskpage::TimelinePanel</name>
    <message>
        <source>Breakers and modes today</source>
        <translation>Bugünkü devre kesiciler ve modlar</translation>
    </message>
    <message>
        <source>Breakers, safe mode and pauses of the day</source>
        <translation>Günün devre kesicileri, güvenli modu ve duraklatmaları</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>kapalı</translation>
    </message>
    <message>
        <source>half-open, safe mode</source>
        <translation>yarı açık, güvenli mod</translation>
    </message>
    <message>
        <source>open</source>
        <translation>açık</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>duraklatıldı</translation>
    </message>
</context>
<context>
    <name>pentad::shell::CommandPalette</name>
    <message>
        <source>Command</source>
        <translation>Komut</translation>
    </message>
    <message>
        <source>Matching commands</source>
        <translation>Eşleşen komutlar</translation>
    </message>
    <message>
        <source>Type a command, for example: flatten, risk, dark</source>
        <translation>Komut yazın, örneğin: tümünü sat, risk, koyu</translation>
    </message>
    <message>
        <source>No command has these words</source>
        <translation>Bu sözcükleri içeren komut yok</translation>
    </message>
</context>
<context>
    <name>pentad::shell::DirectCancelBanner</name>
    <message>
        <source>Orders can be cancelled without the engine</source>
        <translation>Emirler motor olmadan da iptal edilebilir</translation>
    </message>
    <message>
        <source>Cancel all orders at the exchange…</source>
        <translation>Tüm emirleri borsada iptal et…</translation>
    </message>
    <message>
        <source>The engine has ended and cancels nothing any more.</source>
        <translation>Motor sona erdi, artık hiçbir emri iptal etmez.</translation>
    </message>
    <message>
        <source>The engine says nothing; whether it would cancel anything is not known.</source>
        <translation>Motordan ses yok; emirleri iptal edip etmeyeceği bilinmiyor.</translation>
    </message>
    <message>
        <source>The engine has not answered the kill switch.</source>
        <translation>Motor acil durdurmaya yanıt vermedi.</translation>
    </message>
    <message>
        <source>%1 Orders of ours that are open can be cancelled at the exchange, over a connection of its own.</source>
        <translation>%1 Açık emirlerimiz ayrı bir bağlantıyla doğrudan borsada iptal edilebilir.</translation>
    </message>
</context>
<context>
    <name>pentad::shell::DrawdownGauge</name>
    <message>
        <source>Drawdown gauge</source>
        <translation>Düşüş göstergesi</translation>
    </message>
    <message>
        <source>How far equity is below its highest value, and what that does to the caps. Click for the Risk screen.</source>
        <translation>Özvarlığın en yüksek değerinin ne kadar altında olduğu ve bunun limitlere etkisi. Risk ekranı için tıklayın.</translation>
    </message>
</context>
<context>
    <name>pentad::shell::EndBanner</name>
    <message>
        <source>What you see is its last word. Nothing is sent any more; open orders stay as they are at the exchange. Close the window and start again.</source>
        <translation>Gördükleriniz motorun son bildirdikleri. Artık hiçbir şey gönderilmez; açık emirler borsada olduğu gibi kalır. Pencereyi kapatıp yeniden başlatın.</translation>
    </message>
    <message>
        <source>Nothing is traded. Mend this, then close the window and start again.</source>
        <translation>Alım satım yapılmıyor. Bunu giderin, sonra pencereyi kapatıp yeniden başlatın.</translation>
    </message>
    <message>
        <source>The engine has ended</source>
        <translation>Motor sona erdi</translation>
    </message>
    <message>
        <source>The engine could not start</source>
        <translation>Motor başlatılamadı</translation>
    </message>
    <message>
        <source>You see what the journal tells, as of %1, without prices; nothing can be sent. Open orders stay as they are at the exchange. Mend this, then close the window and start again.</source>
        <translation>Gördükleriniz günlüğün %1 itibarıyla anlattıklarıdır, fiyatlar yoktur; hiçbir şey gönderilemez. Açık emirler borsada olduğu gibi kalır. Bunu giderin, sonra pencereyi kapatıp yeniden başlatın.</translation>
    </message>
    <message>
        <source>The engine could not start: view only</source>
        <translation>Motor başlatılamadı: yalnızca görüntüleme</translation>
    </message>
</context>
<context>
    <name>pentad::shell::MainWindow</name>
    <message>
        <source>operator</source>
        <translation>kullanıcı</translation>
    </message>
    <message>
        <source>Pentad · %1 · %2 · account %3</source>
        <translation>Pentad · %1 · %2 · hesap %3</translation>
    </message>
    <message>
        <source>The engine has ended. What you see is its last word.</source>
        <translation>Motor sona erdi. Gördüğünüz son bildirimidir.</translation>
    </message>
    <message>
        <source>Pause trading</source>
        <translation>İşlemleri duraklat</translation>
    </message>
    <message>
        <source>Pause trading (Pause key)</source>
        <translation>İşlemleri duraklat (Pause tuşu)</translation>
    </message>
    <message>
        <source>Resume trading…</source>
        <translation>İşlemlere devam et…</translation>
    </message>
    <message>
        <source>Flatten: sell everything…</source>
        <translation>Tümünü sat…</translation>
    </message>
    <message>
        <source>Re-arm after a kill…</source>
        <translation>Durdurma sonrası yeniden kur…</translation>
    </message>
    <message>
        <source>Cancel all orders</source>
        <translation>Tüm emirleri iptal et</translation>
    </message>
    <message>
        <source>Open: %1</source>
        <translation>Aç: %1</translation>
    </message>
    <message>
        <source>Select asset %1</source>
        <translation>Varlık seç: %1</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Komut paleti</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Tam ekran</translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation>Koyu ve açık tema arasında geçiş</translation>
    </message>
    <message>
        <source>Switch between Turkish and English</source>
        <translation>Türkçe ve İngilizce arasında geçiş</translation>
    </message>
    <message>
        <source>Keep this layout under a name…</source>
        <translation>Bu yerleşimi adla sakla…</translation>
    </message>
    <message>
        <source>Choose a layout…</source>
        <translation>Yerleşim seç…</translation>
    </message>
    <message>
        <source>Back to the factory layout</source>
        <translation>Fabrika yerleşimine dön</translation>
    </message>
    <message>
        <source>Lock or unlock the layout</source>
        <translation>Yerleşimi kilitle veya aç</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Tüm kısayollar</translation>
    </message>
    <message>
        <source>About Pentad</source>
        <translation>Pentad hakkında</translation>
    </message>
    <message>
        <source>Show the first-run guide again</source>
        <translation>İlk başlatma kılavuzunu yeniden göster</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Çık</translation>
    </message>
    <message>
        <source>Keep layout</source>
        <translation>Yerleşimi sakla</translation>
    </message>
    <message>
        <source>Name of the layout</source>
        <translation>Yerleşimin adı</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Sakla</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Geri dön</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Kullan</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Sil</translation>
    </message>
    <message>
        <source>Watchlist</source>
        <translation>İzleme</translation>
    </message>
    <message>
        <source>Cycle</source>
        <translation>Tur</translation>
    </message>
    <message>
        <source>Capital policy and ticket</source>
        <translation>Sermaye politikası ve emir fişi</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Emirler</translation>
    </message>
    <message>
        <source>Fills</source>
        <translation>Gerçekleşmeler</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>Pozisyonlar</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Kararlar</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Hesap defteri</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Uyarılar</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Günlük</translation>
    </message>
    <message>
        <source>The engine has ended: %1</source>
        <translation>Motor sona erdi: %1</translation>
    </message>
    <message>
        <source>Move the window to monitor %1</source>
        <translation>Pencereyi %1. ekrana taşı</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Özvarlık</translation>
    </message>
    <message>
        <source>Exchange keys…</source>
        <translation>Borsa anahtarları…</translation>
    </message>
    <message>
        <source>Arm live trading…</source>
        <translation>Canlı işlemi devreye al…</translation>
    </message>
    <message>
        <source>Disarm live trading</source>
        <translation>Canlı işlemi devre dışı bırak</translation>
    </message>
    <message>
        <source>Order book</source>
        <translation>Emir defteri</translation>
    </message>
    <message>
        <source>Pentad · %1 · not running</source>
        <translation>Pentad · %1 · çalışmıyor</translation>
    </message>
    <message>
        <source>Pentad · %1 · starting</source>
        <translation>Pentad · %1 · başlıyor</translation>
    </message>
    <message>
        <source>Kill: cancel every order and latch…</source>
        <translation>Acil durdur: bütün emirleri iptal et ve kilitle…</translation>
    </message>
    <message>
        <source>Show panel: %1</source>
        <translation>Paneli göster: %1</translation>
    </message>
    <message>
        <source>One chart or all five</source>
        <translation>Tek grafik ya da beşi birden</translation>
    </message>
    <message>
        <source>The chart&apos;s candles as a table</source>
        <translation>Grafiğin mumları tablo olarak</translation>
    </message>
    <message>
        <source>Copy the chart as a picture</source>
        <translation>Grafiği resim olarak kopyala</translation>
    </message>
    <message>
        <source>Save the chart as a picture…</source>
        <translation>Grafiği resim olarak kaydet…</translation>
    </message>
    <message>
        <source>An alert did not reach the webhook: %1</source>
        <translation>Bir uyarı webhook&apos;a ulaşmadı: %1</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>Mutabakat</translation>
    </message>
    <message>
        <source>Last flatten certificate</source>
        <translation>Son tümünü satma belgesi</translation>
    </message>
    <message>
        <source>The layout “%1” is damaged or of an older version and was left; keep one under its name again, or forget it</source>
        <translation>“%1” düzeni bozuk veya eski bir sürümden kalma, uygulanmadı; bu adla yeniden bir düzen kaydedin ya da düzeni silin</translation>
    </message>
    <message>
        <source>Export this layout to a file…</source>
        <translation>Bu yerleşimi dosyaya aktar…</translation>
    </message>
    <message>
        <source>Import a layout from a file…</source>
        <translation>Dosyadan yerleşim al…</translation>
    </message>
    <message>
        <source>Export the layout to</source>
        <translation>Yerleşimin aktarılacağı dosya</translation>
    </message>
    <message>
        <source>Layouts (*.json)</source>
        <translation>Yerleşimler (*.json)</translation>
    </message>
    <message>
        <source>The layout is in %1.</source>
        <translation>Yerleşim %1 dosyasına yazıldı.</translation>
    </message>
    <message>
        <source>The layout could not be written to %1: %2.</source>
        <translation>Yerleşim %1 dosyasına yazılamadı: %2.</translation>
    </message>
    <message>
        <source>Import a layout from</source>
        <translation>Alınacak yerleşim dosyası</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tüm dosyalar (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read; the layout stays as it is.</source>
        <translation>%1 okunamıyor; yerleşim olduğu gibi kalıyor.</translation>
    </message>
    <message>
        <source>%1 names no panel of this program; the layout stays as it is.</source>
        <translation>%1 bu programın hiçbir panelini içermiyor; yerleşim olduğu gibi kalıyor.</translation>
    </message>
    <message>
        <source>The layout of %1 is shown.</source>
        <translation>%1 dosyasındaki yerleşim uygulandı.</translation>
    </message>
    <message>
        <source>The layout of %1 is shown, without panels that this program does not have: %2.</source>
        <translation>%1 dosyasındaki yerleşim, bu programda bulunmayan paneller olmadan uygulandı: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than a layout can be; the layout stays as it is.</source>
        <translation>%1 bir yerleşim için fazla büyük; yerleşim olduğu gibi kalıyor.</translation>
    </message>
    <message>
        <source>%1 is no JSON file, byte %2 makes no sense; the layout stays as it is.</source>
        <translation>%1 geçerli bir JSON dosyası değil (%2. baytta hata); yerleşim olduğu gibi kalıyor.</translation>
    </message>
    <message>
        <source>%1 is no layout of Pentad; the layout stays as it is.</source>
        <translation>%1 bir Pentad yerleşimi değil; yerleşim olduğu gibi kalıyor.</translation>
    </message>
    <message>
        <source>%1 is a layout of version %2 and this program reads version %3; the layout stays as it is.</source>
        <translation>%1 sürüm %2 bir yerleşim, bu program sürüm %3 okuyor; yerleşim olduğu gibi kalıyor.</translation>
    </message>
    <message>
        <source>%1 is damaged, “%2” of its panel %3 cannot be; the layout stays as it is.</source>
        <translation>%1 bozuk, %3. panelindeki “%2” değeri geçersiz; yerleşim olduğu gibi kalıyor.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 ve %2 panel daha</translation>
    </message>
    <message>
        <source>The layout is locked: panels stay where they are.</source>
        <translation>Yerleşim kilitli: paneller yerinde kalır.</translation>
    </message>
    <message>
        <source>The layout is unlocked: panels can be moved.</source>
        <translation>Yerleşim kilidi açık: paneller taşınabilir.</translation>
    </message>
    <message>
        <source>Unlock the layout</source>
        <translation>Yerleşim kilidini aç</translation>
    </message>
    <message>
        <source>Lock the layout</source>
        <translation>Yerleşimi kilitle</translation>
    </message>
</context>
<context>
    <name>pentad::shell::NavigationRail</name>
    <message>
        <source>Cockpit</source>
        <translation>Kokpit</translation>
    </message>
    <message>
        <source>Asset</source>
        <translation>Varlık</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Sermaye</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risk</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Emirler</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Kararlar</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>Geri test</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Raporlar</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Sağlık</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ayarlar</translation>
    </message>
</context>
<context>
    <name>pentad::shell::StateBlock</name>
    <message>
        <source>since %1</source>
        <translation>başlangıç %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>DE-RISKED (%1)</source>
        <translation>RİSK AZALTILDI (%1)</translation>
    </message>
    <message>
        <source>%1 · drawdown %2</source>
        <translation>%1 · düşüş %2</translation>
    </message>
    <message>
        <source>by the operator · %1</source>
        <translation>kullanıcı · %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>kill switch latched · %1</source>
        <translation>acil durdurma kilitli · %1</translation>
    </message>
    <message>
        <source>the cause is gone, held a moment longer</source>
        <translation>neden ortadan kalktı, kısa süre daha korunuyor</translation>
    </message>
    <message>
        <source>reconciling with the exchange</source>
        <translation>borsa ile mutabakat yapılıyor</translation>
    </message>
    <message>
        <source>finishing what was begun</source>
        <translation>başlanan işler bitiriliyor</translation>
    </message>
    <message>
        <source>nothing heard for %1; what you see is old</source>
        <translation>%1 süredir haber yok; gördükleriniz eski</translation>
    </message>
    <message>
        <source>what you see is its last word</source>
        <translation>gördükleriniz motorun son bildirimidir</translation>
    </message>
    <message>
        <source>nothing heard for %1</source>
        <translation>%1 süredir haber yok</translation>
    </message>
    <message>
        <source>no entries, exits go on</source>
        <translation>giriş yok, çıkışlar sürer</translation>
    </message>
    <message>
        <source>never armed: your orders only</source>
        <translation>hiç devreye alınmadı: yalnız emirleriniz</translation>
    </message>
    <message>
        <source>%1 · no entries; exits and what you order yourself go on</source>
        <translation>%1 · yeni giriş yok; çıkışlar ve sizin verdiğiniz emirler sürer</translation>
    </message>
    <message>
        <source>%1 · never armed over this journal: nothing is sent that you do not order yourself</source>
        <translation>%1 · bu günlükte hiç devreye alınmadı: kendi verdiğiniz emirler dışında hiçbir şey gönderilmez</translation>
    </message>
    <message>
        <source>your orders only</source>
        <translation>yalnız emirleriniz</translation>
    </message>
</context>
<context>
    <name>pentad::shell::StatusBar</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n okunmamış</numerusform>
        </translation>
    </message>
    <message>
        <source>The message centre keeps every notice</source>
        <translation>Uyarı merkezi tüm bildirimleri saklar</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Hesap %1</translation>
    </message>
    <message>
        <source>%1  cycle %2  %3 / %4 ms</source>
        <translation>%1  tur %2  %3 / %4 ms</translation>
    </message>
    <message>
        <source>feed %1</source>
        <translation>akış %1</translation>
    </message>
    <message>
        <source>Age of the oldest quote of the five</source>
        <translation>Beş varlığın en eski kotasyonunun yaşı</translation>
    </message>
    <message>
        <source>orders %1</source>
        <translation>emir %1</translation>
    </message>
    <message>
        <source>Open orders; the lamp is the order channel</source>
        <translation>Açık emirler; ışık emir kanalını gösterir</translation>
    </message>
    <message>
        <source>breakers %1 / %2 / %3</source>
        <translation>kesici %1 / %2 / %3</translation>
    </message>
    <message>
        <source>breakers %1 closed · %2 half · %3 open</source>
        <translation>kesici %1 kapalı · %2 yarı · %3 açık</translation>
    </message>
    <message>
        <source>Circuit breakers: closed, half-open, open</source>
        <translation>Devre kesiciler: kapalı, yarı açık, açık</translation>
    </message>
    <message>
        <source>journal %1 · disk %2</source>
        <translation>günlük %1 · disk %2</translation>
    </message>
    <message>
        <source>%1
Last commit %2 ms</source>
        <translation>%1
Son kayıt %2 ms</translation>
    </message>
    <message>
        <source>Versions, licences, paths</source>
        <translation>Sürümler, lisanslar, konumlar</translation>
    </message>
    <message>
        <source>feed %1 REST</source>
        <translation>akış %1 REST</translation>
    </message>
    <message>
        <source>Age of the oldest quote of the five; the socket is down, prices come over REST</source>
        <translation>Beş varlığın en eski fiyatının yaşı; soket kapalı, fiyatlar REST ile geliyor</translation>
    </message>
    <message>
        <source>REST %1 ms</source>
        <translation>REST %1 ms</translation>
    </message>
    <message>
        <source>95 of 100 of the last answers came within this time</source>
        <translation>Son yanıtların 100’de 95’i bu sürede geldi</translation>
    </message>
    <message>
        <source>clock %1 ms</source>
        <translation>saat %1 ms</translation>
    </message>
    <message>
        <source>Too far from the exchange&apos;s clock: signed calls wait until this computer&apos;s clock is set</source>
        <translation>Borsanın saatinden fazla farklı: imzalı istekler bu bilgisayarın saati ayarlanana kadar bekler</translation>
    </message>
    <message>
        <source>The exchange&apos;s clock less this computer&apos;s</source>
        <translation>Borsanın saati eksi bu bilgisayarın saati</translation>
    </message>
    <message>
        <source>rate %1 left</source>
        <translation>kalan hak %1</translation>
    </message>
    <message>
        <source>What the scarcest rate limit of the exchange still allows</source>
        <translation>Borsanın en kısıtlı istek sınırının hâlâ izin verdiği</translation>
    </message>
    <message>
        <source>Far from the exchange&apos;s clock: set this computer&apos;s clock before signed calls have to wait</source>
        <translation>Borsanın saatinden uzak: imzalı istekler beklemek zorunda kalmadan bu bilgisayarın saatini ayarlayın</translation>
    </message>
    <message>
        <source>Time of the engine in the exchange&apos;s zone</source>
        <translation>Borsanın saat diliminde motor saati</translation>
    </message>
    <message>
        <source>%1  %2 / %3 ms</source>
        <translation>%1  %2 / %3 ms</translation>
    </message>
    <message>
        <source>Cycle %1: its time against its cadence; %2 overruns</source>
        <translation>Tur %1: süre ve tur aralığı; %2 aşım</translation>
    </message>
</context>
<context>
    <name>pentad::shell::Toast</name>
    <message>
        <source>Critical</source>
        <translation>Kritik</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Uyarı</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Bilgi</translation>
    </message>
    <message>
        <source>%1 · %2×</source>
        <translation>%1 · %2×</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Onayla</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Göster</translation>
    </message>
    <message>
        <source>Acknowledge this message</source>
        <translation>Bu uyarıyı onayla</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Tüm uyarıları göster</translation>
    </message>
    <message>
        <source>Close; the message centre keeps it</source>
        <translation>Kapat; uyarı merkezi saklar</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Bu uyarıyı kapat</translation>
    </message>
</context>
<context>
    <name>pentad::shell::TopBar</name>
    <message>
        <source>Equity</source>
        <translation>Özvarlık</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Bugün</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>Zirveden düşüş</translation>
    </message>
    <message>
        <source>Gross exposure</source>
        <translation>Toplam risk</translation>
    </message>
    <message>
        <source>FLATTEN</source>
        <translation>TÜMÜNÜ SAT</translation>
    </message>
    <message>
        <source>Flatten: pause, cancel all orders, sell everything, verify</source>
        <translation>Tümünü sat: duraklat, tüm emirleri iptal et, her şeyi sat, doğrula</translation>
    </message>
    <message>
        <source>hold 1 s</source>
        <translation>1 sn basılı tut</translation>
    </message>
    <message>
        <source>Pauses, cancels every order, sells all five assets and verifies at the exchange.
Trading stays paused afterwards.</source>
        <translation>Duraklatır, tüm emirleri iptal eder, beş varlığı satar ve borsada doğrular.
Sonrasında işlemler duraklatılmış kalır.</translation>
    </message>
    <message>
        <source>Hold for one second: cancels every order and latches. Positions stay.
Only re-arming with a reason leaves it.</source>
        <translation>Bir saniye basılı tutun: tüm emirleri iptal eder ve kilitlenir. Pozisyonlar kalır.
Yalnızca nedenli yeniden kurma ile çıkılır.</translation>
    </message>
    <message>
        <source>PAUSE</source>
        <translation>DURAKLAT</translation>
    </message>
    <message>
        <source>Pause trading</source>
        <translation>İşlemleri duraklat</translation>
    </message>
    <message>
        <source>KILL</source>
        <translation>ACİL DURDUR</translation>
    </message>
    <message>
        <source>Kill switch</source>
        <translation>Acil durdurma</translation>
    </message>
    <message>
        <source>Real orders, real money</source>
        <translation>Gerçek emirler, gerçek para</translation>
    </message>
    <message>
        <source>No real money is at stake</source>
        <translation>Gerçek para söz konusu değil</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Kalan, %1</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>Son basamak</translation>
    </message>
    <message>
        <source>of cap</source>
        <translation>limite göre</translation>
    </message>
    <message>
        <source>RESUME</source>
        <translation>DEVAM ET</translation>
    </message>
    <message>
        <source>Resume trading</source>
        <translation>İşlemlere devam et</translation>
    </message>
    <message>
        <source>Opens the resume dialog</source>
        <translation>Devam penceresini açar</translation>
    </message>
    <message>
        <source>One press: no order that increases risk is sent. Exits go on.</source>
        <translation>Tek basış: risk artıran emir gönderilmez. Çıkışlar sürer.</translation>
    </message>
    <message>
        <source>RE-ARM</source>
        <translation>YENİDEN KUR</translation>
    </message>
    <message>
        <source>Re-arm after the kill</source>
        <translation>Durdurma sonrası yeniden kur</translation>
    </message>
    <message>
        <source>Kill switch: hold for one second</source>
        <translation>Acil durdurma: bir saniye basılı tutun</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>kullanıcı</translation>
    </message>
    <message>
        <source>Arm live…</source>
        <translation>Canlıyı aç…</translation>
    </message>
    <message>
        <source>Disarmed: no entries; exits and what you order yourself go on.</source>
        <translation>Devre dışı: yeni giriş yok; çıkışlar ve sizin verdiğiniz emirler sürer.</translation>
    </message>
    <message>
        <source>Never armed over this journal: nothing is sent that you do not order yourself.</source>
        <translation>Bu günlükte hiç devreye alınmadı: kendi verdiğiniz emirler dışında hiçbir şey gönderilmez.</translation>
    </message>
    <message>
        <source>Shows the worst case, and asks for a sentence</source>
        <translation>En kötü durumu gösterir ve bir cümle yazmanızı ister</translation>
    </message>
</context>
<context>
    <name>pentad::watchlist::CycleStages</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>pentad::watchlist::CycleStrip</name>
    <message>
        <source>Cycle</source>
        <translation>Tur</translation>
    </message>
    <message>
        <source>Last cycle</source>
        <translation>Son tur</translation>
    </message>
    <message>
        <source>Stages of the last cycle</source>
        <translation>Son turun aşamaları</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>pentad::watchlist::WatchlistPanel</name>
    <message>
        <source>Watchlist</source>
        <translation>İzleme</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>actual / target weight</source>
        <translation>gerçek / hedef ağırlık</translation>
    </message>
    <message>
        <source>What to do with %1</source>
        <translation>%1 için işlemler</translation>
    </message>
    <message>
        <source>Open the newest decision</source>
        <translation>En yeni kararı aç</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 varlığını aç</translation>
    </message>
    <message>
        <source>Switch %1 off: no new buys, exits go on</source>
        <translation>%1 varlığını kapat: yeni alış yok, çıkışlar sürer</translation>
    </message>
    <message>
        <source>being switched</source>
        <translation>değiştiriliyor</translation>
    </message>
</context>
<context>
    <name>pentad::watchlist::WatchlistRow</name>
    <message>
        <source>bid %1    ask %2    %3</source>
        <translation>alış %1    satış %2    %3</translation>
    </message>
</context>
<context>
    <name>pentad::widgets::DataTable</name>
    <message>
        <source>%1 new</source>
        <translation>%1 yeni</translation>
    </message>
    <message>
        <source>order changed</source>
        <translation>sıra değişti</translation>
    </message>
    <message>
        <source>Filter  ( / )</source>
        <translation>Süz  ( / )</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>Satırları süz</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Sütun seç</translation>
    </message>
    <message>
        <source>Save the shown rows as CSV</source>
        <translation>Satırları CSV olarak kaydet</translation>
    </message>
    <message>
        <source>Columns as they were</source>
        <translation>Sütunları ilk haline getir</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV dosyaları (*.csv)</translation>
    </message>
    <message>
        <source>Nothing was saved: %1 cannot be written (%2)</source>
        <translation>Kaydedilmedi: %1 yazılamıyor (%2)</translation>
    </message>
    <message>
        <source>Copy cell</source>
        <translation>Hücreyi kopyala</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Satırları kopyala</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Bu sütuna göre sırala</translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) saved to %2</source>
        <translation>
            <numerusform>%1 satır kaydedildi: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s) that contain “%3” saved to %2</source>
        <translation>
            <numerusform>“%3” içeren %1 satır kaydedildi: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pentad::widgets::Desk</name>
    <message>
        <source>The engine refused: %1</source>
        <translation>Motor reddetti: %1</translation>
    </message>
</context>
<context>
    <name>pentad::widgets::SettingField</name>
    <message>
        <source>%1 %2</source>
        <comment>number and unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This is not a number: write digits, and %1 before the decimals.</source>
        <translation>Bu bir sayı değil: rakam yazın, ondalıktan önce %1 kullanın.</translation>
    </message>
    <message>
        <source>%1 may mean %2 or %3. Which one?</source>
        <translation>%1, %2 veya %3 olabilir. Hangisi?</translation>
    </message>
</context>
</TS>
